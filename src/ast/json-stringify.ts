import type * as t from '@babel/types'

/** `x` of `JSON.stringify(x)`, however it is spaced; `null` for any other expression. */
export function stringified(node: t.Node): t.Expression | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { object, property } = node.callee
  if (object.type !== 'Identifier' || object.name !== 'JSON') return null
  if (property.type !== 'Identifier' || property.name !== 'stringify') return null
  const [value, replacer] = node.arguments
  if (replacer && replacer.type !== 'NullLiteral') return null
  return value && value.type !== 'SpreadElement' && value.type !== 'ArgumentPlaceholder' ? value : null
}
