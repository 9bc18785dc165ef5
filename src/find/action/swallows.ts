// Whether an interrupt of Next (`redirect`, `notFound`) that is thrown at a place gets out of the function
// (https://nextjs.org/docs/app/api-reference/functions/redirect#behavior).
import type { CallExpression, CatchClause, Statement } from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'

/** What tells an interrupt from other errors, where Next keeps it. */
const interruptTests = ['isRedirectError', 'isNextRouterError', 'unstable_isRedirectError']

/** Whether a `catch` around `path`, or a `return` in its `finally`, keeps what is thrown there from leaving the function. */
export function isSwallowed(path: NodePath): boolean {
  return path.findParent((parent) => parent.isFunction() || swallows(parent, path))?.isTryStatement() ?? false
}

function swallows(parent: NodePath, path: NodePath): boolean {
  if (!parent.isTryStatement()) return false
  const finalizer = parent.get('finalizer') as NodePath
  if (finalizer.node && !path.isDescendant(finalizer) && leavesEarly(finalizer)) return true
  if (!path.isDescendant(parent.get('block'))) return false
  const handler = parent.get('handler') as NodePath<CatchClause>
  return handler.node !== null && !rethrows(handler)
}

/** `unstable_rethrow(error)`, `if (isRedirectError(error)) throw error` or `throw error`, with no way around it. */
function rethrows(handler: NodePath<CatchClause>): boolean {
  const { param } = handler.node
  if (param?.type !== 'Identifier') return false
  const list = handler.get('body').get('body')
  const at = list.findIndex((statement) => rethrowsHere(statement, param.name))
  return at !== -1 && !list.slice(0, at).some((statement) => leavesEarly(statement))
}

function rethrowsHere(statement: NodePath<Statement>, error: string): boolean {
  if (statement.isThrowStatement()) return isError(statement.node.argument, error)
  if (statement.isIfStatement()) {
    const test = statement.get('test')
    if (!test.isCallExpression() || !asksForInterrupt(test) || !isError(test.node.arguments[0], error)) return false
    const branch = statement.get('consequent')
    const [first] = branch.isBlockStatement() ? branch.get('body') : [branch]
    return first !== undefined && rethrowsHere(first, error)
  }
  return isRethrow(statement, error)
}

/** `unstable_rethrow(error)` */
export function isRethrow(statement: NodePath<Statement>, error: string): boolean {
  const call = statement.isExpressionStatement() ? statementCall(statement) : null
  if (!call || !isError(call.node.arguments[0], error)) return false
  return comesFrom(call.get('callee'), 'next/navigation', ['unstable_rethrow'])
}

/** `isRedirectError(…)` and the like: no other error passes such a test. */
export function asksForInterrupt(call: NodePath<CallExpression>): boolean {
  return nextSources.some((source) => comesFrom(call.get('callee'), source, interruptTests))
}

const nextSources = [
  'next/navigation',
  'next/dist/client/components/redirect',
  'next/dist/client/components/redirect-error',
  'next/dist/client/components/is-next-router-error',
]

function isError(node: { type: string; name?: unknown } | undefined, error: string): boolean {
  return node?.type === 'Identifier' && node.name === error
}

/** Whether control may leave the function, or the error be replaced, inside of `path`. */
function leavesEarly(path: NodePath): boolean {
  let leaves = path.isReturnStatement() || path.isThrowStatement()
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: () => void (leaves = true),
    ThrowStatement: () => void (leaves = true),
    // `break` and `continue` in a `finally` swallow as well.
    BreakStatement: () => void (leaves = true),
    ContinueStatement: () => void (leaves = true),
  })
  return leaves
}
