// Calls of next/navigation that never return because they throw: what follows them in a statement list is dead
// (https://nextjs.org/docs/app/api-reference/functions/redirect).
import type { Statement } from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'

/** Whether a statement is an unconditional `redirect` or `permanentRedirect`, also written `return redirect(…)`. */
export function isRedirect(statement: NodePath<Statement>): boolean {
  const call = statementCall(statement)
  return call !== null && comesFrom(call.get('callee'), 'next/navigation', ['redirect', 'permanentRedirect'])
}

/** Whether control never gets past this statement because next/navigation interrupts: a redirect, `notFound()`… */
export function isInterrupt(statement: NodePath<Statement>): boolean {
  const call = statementCall(statement)
  const names = ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized']
  return call !== null && comesFrom(call.get('callee'), 'next/navigation', names)
}

/**
 * The redirects of a statement that control never gets past, because each way through it ends in one; `null` for every
 * other statement. `alone` is false where other work comes before one of them.
 */
export function redirectsOf(statement: NodePath<Statement>): Redirects | null {
  if (isRedirect(statement)) return { redirects: [statement], tests: [], alone: true }
  if (statement.isBlockStatement()) {
    const list = statement.get('body')
    const at = list.findIndex((each) => redirectsOf(each) !== null)
    const inner = at === -1 ? null : redirectsOf(list[at]!)
    return inner && !mayLeave(list.slice(0, at)) ? { ...inner, alone: inner.alone && list.length === 1 } : null
  }
  if (!statement.isIfStatement()) return null
  const alternate = statement.get('alternate') as NodePath<Statement>
  const branches = alternate.node ? [statement.get('consequent'), alternate].map(redirectsOf) : [null]
  if (branches.includes(null)) return null
  const [first, second] = branches as [Redirects, Redirects]
  return {
    redirects: [...first.redirects, ...second.redirects],
    tests: [statement.get('test'), ...first.tests, ...second.tests],
    alone: first.alone && second.alone,
  }
}

export interface Redirects {
  redirects: NodePath<Statement>[]
  /** What is asked on the way to them. */
  tests: NodePath[]
  alone: boolean
}

/** Whether control may get past the branch without its redirect: by a `break` or `continue`. */
function mayLeave(list: readonly NodePath<Statement>[]): boolean {
  let leaves = false
  for (const statement of list) {
    leaves ||= statement.isBreakStatement() || statement.isContinueStatement()
    statement.traverse({
      Function: (inner) => inner.skip(),
      BreakStatement: () => void (leaves = true),
      ContinueStatement: () => void (leaves = true),
    })
  }
  return leaves
}
