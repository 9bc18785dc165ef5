// What a `catch` does with what `redirect()` and its like throw (https://nextjs.org/docs/app/api-reference/functions/unstable_rethrow).
import type { CatchClause, Node, Statement } from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'
import { isInterrupt } from './redirect-call.js'

/**
 * Ways on from a `catch` for the error of an interrupt. rethrow: it goes on as it should. leave: the function ends
 * another way. through: the code behind the `try` runs, or the next turn of a loop.
 */
type Way = 'rethrow' | 'leave' | 'through'

/** How an interrupt is told by hand: by its digest, or by a function of Next that knows it. */
const byHand = /^NEXT_|^digest$|^is(Next)?(Redirect|Router|HTTPAccessFallback|Interrupt)(Error)?$/i

/** The ways on for an interrupt that `handler` catches; `null` where it lets every interrupt pass, or tells them itself. */
export function waysOfInterrupt(handler: NodePath<CatchClause>): ReadonlySet<Way> | null {
  const { param } = handler.node
  const name = param?.type === 'Identifier' ? param.name : null
  const ways = waysThrough(handler.get('body.body') as NodePath<Statement>[], name)
  const swallows = ways.has('leave') || ways.has('through')
  return swallows && !tellsByHand(handler, name) ? ways : null
}

function tellsByHand(handler: NodePath<CatchClause>, error: string | null): boolean {
  let tells = false
  let throwsOn = false
  handler.traverse({
    Identifier: ({ node }) => void (tells ||= byHand.test(node.name)),
    StringLiteral: ({ node }) => void (tells ||= byHand.test(node.value)),
    ThrowStatement: ({ node }) => void (throwsOn ||= isNamed(node.argument, error)),
  })
  return tells && throwsOn
}

function waysThrough(list: readonly NodePath<Statement>[], error: string | null): Set<Way> {
  const ways = new Set<Way>()
  for (const statement of list) {
    const own = waysOf(statement, error)
    own.forEach((way) => way !== 'through' && ways.add(way))
    if (!own.has('through')) return ways
  }
  return ways.add('through')
}

function waysOf(statement: NodePath<Statement>, error: string | null): Set<Way> {
  if (statement.isThrowStatement()) return only(isNamed(statement.node.argument, error) ? 'rethrow' : 'leave')
  if (isRethrowCall(statement, error)) return only('rethrow')
  if (statement.isReturnStatement() || isInterrupt(statement)) return only('leave')
  if (statement.isBlockStatement()) return waysThrough(statement.get('body'), error)
  if (statement.isIfStatement()) {
    const verdict = isTrueFor(statement.get('test'), error)
    const alternate = statement.get('alternate') as NodePath<Statement>
    return new Set([
      ...(verdict === false ? [] : waysOf(statement.get('consequent'), error)),
      ...(verdict === true ? [] : alternate.node ? waysOf(alternate, error) : only('through')),
    ])
  }
  // Loops, `switch`, an inner `try`: what may happen in them, and that they may be passed.
  const ways = new Set<Way>(['through'])
  statement.traverse({
    Function: (inner) => inner.skip(),
    'ReturnStatement|ThrowStatement': () => void ways.add('leave'),
  })
  return ways
}

/** `unstable_rethrow(error)`: it throws an interrupt on, and returns for every other error. */
function isRethrowCall(statement: NodePath<Statement>, error: string | null): boolean {
  const call = statementCall(statement)
  if (!call || !isNamed(call.node.arguments[0], error)) return false
  const { callee } = call.node
  const rejects =
    statement.isReturnStatement() &&
    callee.type === 'MemberExpression' &&
    isNamed(callee.object, 'Promise') &&
    isNamed(callee.property, 'reject')
  return rejects || comesFrom(call.get('callee'), 'next/navigation', ['unstable_rethrow'])
}

/**
 * What a test says of an interrupt's error, which is an `Error`, and no error of a library or of the project. A question
 * about the error that is not understood (`isMissing(error)`, `error.code === 'P2025'`) is taken to mean other errors.
 * @returns `undefined` for a question about something else
 */
function isTrueFor(test: NodePath, error: string | null): boolean | undefined {
  if (test.isUnaryExpression({ operator: '!' })) return negated(isTrueFor(test.get('argument'), error))
  if (test.isLogicalExpression()) {
    const sides = [isTrueFor(test.get('left'), error), isTrueFor(test.get('right'), error)]
    const decisive = test.node.operator === '||'
    if (sides.includes(decisive)) return decisive
    return sides.includes(undefined) ? undefined : !decisive
  }
  const { node } = test
  if (isNamed(node, error)) return true
  if (node.type === 'BinaryExpression' && node.operator === 'instanceof' && isNamed(node.left, error))
    return isNamed(node.right, 'Error')
  if (node.type === 'BinaryExpression' && node.operator === 'in' && isNamed(node.right, error))
    return node.left.type === 'StringLiteral' && ['message', 'stack', 'name'].includes(node.left.value)
  // `typeof error === 'object'`
  if (node.type === 'BinaryExpression' && node.left.type === 'UnaryExpression' && isNamed(node.left.argument, error))
    return node.right.type === 'StringLiteral' && node.right.value === 'object'
  return mentions(test, error) ? false : undefined
}

function negated(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict
}

function mentions(path: NodePath, name: string | null): boolean {
  let found = false
  path.traverse({ Identifier: ({ node }) => void (found ||= isNamed(node, name)) })
  return found
}

function isNamed(node: Node | null | undefined, name: string | null): boolean {
  return node?.type === 'Identifier' && node.name === name
}

function only(way: Way): Set<Way> {
  return new Set([way])
}
