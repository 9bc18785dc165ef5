import type { Statement } from '@babel/types'

/** The statements of a branch, which may do without braces. */
export function statementsOf(branch: Statement): readonly Statement[] {
  return branch.type === 'BlockStatement' ? branch.body : [branch]
}

/** The one statement of a branch; `null` where there are none, or more. */
export function onlyStatement(branch: Statement): Statement | null {
  const [only, ...others] = statementsOf(branch)
  return only && others.length === 0 ? only : null
}
