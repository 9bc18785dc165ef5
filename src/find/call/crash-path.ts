// A handler that crashed answered 500 without JSON; an action that crashes rejects. Would the caller take another way?
import type * as t from '@babel/types'
import { exits } from '../../ast/exits.js'
import { statementsOf } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import { catchOf, isBlind, tryAround } from './catch-around.js'
import { implied } from './outcome.js'

/**
 * Follows a 500 without a JSON body through the statements after the call.
 * @param statements what runs after the call.
 * @param at where the call is.
 * @returns true where the old code did something that a rejection at the call would skip: then a crash has to arrive as a failure.
 */
export function tellsCrashFromNetwork(
  statements: readonly t.Statement[],
  at: NodePath,
  isResponse: (node: t.Node) => boolean,
): boolean {
  const [next, ...later] = statements
  if (!next) return true
  if (throwsOnMissingJson(next, isResponse)) return false
  if (next.type === 'IfStatement') {
    const { whenTrue, whenFalse } = implied(next.test, { isResponse })
    if (whenTrue === 'failure' && whenFalse === 'success') return branchShows(next.consequent, at, isResponse)
    if (whenTrue === 'success')
      return next.alternate ? branchShows(next.alternate, at, isResponse) : tellsCrashFromNetwork(later, at, isResponse)
    // `if (!res)` asks for a network that failed; `if (res.status === 409) { …; return }` for another status.
    const asksForNothing = next.test.type === 'UnaryExpression' && isResponse(next.test.argument)
    if (asksForNothing && !next.alternate) return tellsCrashFromNetwork(later, at, isResponse)
    if (whenTrue === 'failure' && !next.alternate && exits(next.consequent))
      return tellsCrashFromNetwork(later, at, isResponse)
  }
  return true
}

function branchShows(branch: t.Statement, at: NodePath, isResponse: (node: t.Node) => boolean): boolean {
  const [first] = statementsOf(branch)
  if (!first) return true
  if (throwsOnMissingJson(first, isResponse)) return false
  return first.type !== 'ThrowStatement' || !sameCatchForAll(at)
}

/** Throwing and being rejected are one and the same where a catch around both does not look at the error. */
function sameCatchForAll(at: NodePath): boolean {
  const attempt = tryAround(at)
  const handler = attempt && catchOf(attempt)
  return handler !== null && isBlind(handler)
}

/** Does the statement start by reading the body as JSON, with nothing that catches the parse error? */
export function throwsOnMissingJson(statement: t.Statement, isResponse: (node: t.Node) => boolean): boolean {
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.some(({ init }) => init != null && readsJson(init, isResponse))
  if (statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement')
    return statement.argument != null && readsJson(statement.argument, isResponse)
  return statement.type === 'ExpressionStatement' && readsJson(statement.expression, isResponse)
}

function readsJson(node: t.Node, isResponse: (node: t.Node) => boolean): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return readsJson(node.argument, isResponse)
    case 'AssignmentExpression':
      return readsJson(node.right, isResponse)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return readsJson(node.expression, isResponse)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return readsJson(node.object, isResponse)
    case 'NewExpression':
      return node.arguments.some((argument) => readsJson(argument, isResponse))
    case 'CallExpression': {
      if (node.callee.type !== 'MemberExpression')
        return node.arguments.some((argument) => readsJson(argument, isResponse))
      const { object, property } = node.callee
      if (property.type === 'Identifier' && property.name === 'json' && isResponse(object)) return true
      // `.json().catch(…)` survives a missing body.
      return node.arguments.some((argument) => readsJson(argument, isResponse))
    }
    default:
      return false
  }
}
