// A call of a state setter, and where its way through the handler ends.
import type * as t from '@babel/types'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

export interface SetterCall {
  statement: NodePath
  value: t.Node
}

/** `setError(x)` as a statement of its own. */
export function setterCall(reference: NodePath): SetterCall | null {
  const call = reference.parentPath
  if (!call?.isCallExpression() || call.node.callee !== reference.node || call.node.arguments.length !== 1) return null
  const statement = call.parentPath
  const [value] = call.node.arguments
  if (!statement.isExpressionStatement() || !value || value.type === 'SpreadElement') return null
  // `setError((old) => …)` depends on what was there.
  return value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression' ? null : { statement, value }
}

/** The handler's part from the call on, and where control leaves it. */
export interface Ways {
  rest: readonly NodePath<t.Statement>[]
  ends: readonly Range[]
  source: string
}

/** Can control leave the handler inside the statement? */
export function canReturn(statement: NodePath): boolean {
  let found = statement.isReturnStatement() || statement.isThrowStatement()
  statement.traverse({
    Function: (path) => path.skip(),
    'ReturnStatement|ThrowStatement': (path: NodePath) => void ((found = true), path.stop()),
  })
  return found
}

/** Is the flag reset on the way to `end`: earlier in the same list or around it, or in a finally? */
export function resetsBefore(call: SetterCall, end: Range): boolean {
  const { statement } = call
  const list = statement.parentPath
  if (!list) return false
  const isFinally =
    list.isBlockStatement() && list.parentPath?.isTryStatement() && list.parentPath.node.finalizer === list.node
  if (isFinally) return true
  return isWithin(end, list.node) && statement.node.start! <= end.start
}

/** The way to `end` navigates: the pending state of a transition lasts until the new page is shown. */
export function leavesPage(end: Range, context: Ways): boolean {
  let found = false
  for (const each of context.rest) {
    each.traverse({
      Function: (path) => path.skip(),
      CallExpression(path) {
        const { callee } = path.node
        const name =
          callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
        const list = path.getStatementParent()?.parentPath
        if (/^(push|replace|assign)$/.test(name) && list && isWithin(end, list.node) && path.node.start! < end.start)
          found = true
      },
    })
  }
  return found
}

/** The end of the way that `call` is on: the next bare return of its list, or the open end of its block. */
export function endAfter(call: SetterCall, { ends }: Ways): Range | null {
  const list = call.statement.container as t.Statement[]
  if (!Array.isArray(list)) return null
  const later = list.slice((call.statement.key as number) + 1)
  const isEnd = (node: t.Statement) => ends.find((end) => end.start === node.start && end.end === node.end)
  for (const statement of later) {
    const end = isEnd(statement)
    if (end) return end
    if (leavesSomewhere(statement)) return null
  }
  const last = list.at(-1)!
  return ends.find((end) => end.start === last.end && end.end === last.end) ?? null
}

function leavesSomewhere(statement: t.Statement): boolean {
  if (statement.type === 'ExpressionStatement' || statement.type === 'VariableDeclaration') return false
  if (statement.type === 'IfStatement')
    return (
      leavesSomewhere(statement.consequent) || (statement.alternate != null && leavesSomewhere(statement.alternate))
    )
  return statement.type === 'BlockStatement' ? statement.body.some(leavesSomewhere) : true
}

/** Nothing but other setters stands between the call and the end. */
export function isRightBefore(call: SetterCall, end: Range, { source }: Ways): boolean {
  const between = source.slice(call.statement.node.end!, end.start)
  return /^(\s|;|\bset[A-Z]\w*\([^()]*\))*$/.test(between)
}
