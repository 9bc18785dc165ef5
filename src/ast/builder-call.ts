import type { CallExpression } from '@babel/types'

/** `qs.stringifyUrl(…)`, by its name alone. */
export function isBuilderCall({ callee }: CallExpression): boolean {
  const name = callee.type === 'MemberExpression' ? callee.property : callee
  return name.type === 'Identifier' && name.name === 'stringifyUrl'
}
