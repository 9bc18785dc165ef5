// Where a handler asks a function for a value, or for leave to go on: the statement with the call, the names that get the
// value, and the `if` behind it that ends the handler.
import type * as t from '@babel/types'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'

export interface AskedPlace {
  /** The statement that goes: the declaration, the call alone, or the `if` that the call is the condition of. */
  statement: NodePath<t.Statement>
  /** What gets the value; `null` where it is only tested, or nothing is done with it. */
  id: t.Identifier | t.ObjectPattern | null
  /** The call with its `await`. */
  value: NodePath
  exit: Exit | null
}

/** `if (!user) return`, with nothing in it but the way out of the handler. */
export interface Exit {
  statement: NodePath<t.IfStatement>
  test: t.Expression
  /** What the handler returns there. */
  argument: t.Expression | null
}

/** The place of `call`; `null` where its value is used in any other way. */
export function askedPlace(call: NodePath<t.CallExpression>): AskedPlace | null {
  const value = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const parent = value.parentPath!
  if (parent.isExpressionStatement())
    return inList(parent) && { statement: parent, id: null, value, exit: exitBehind(parent) }
  if (parent.isVariableDeclarator()) {
    const statement = parent.parentPath
    const { id } = parent.node
    if (!statement.isVariableDeclaration({ kind: 'const' }) || statement.node.declarations.length > 1) return null
    if (id.type !== 'Identifier' && id.type !== 'ObjectPattern') return null
    return inList(statement) && { statement, id, value, exit: exitBehind(statement) }
  }
  let test: NodePath = value
  while (test.parentPath?.isUnaryExpression({ operator: '!' }) || test.parentPath?.isParenthesizedExpression()) {
    test = test.parentPath
  }
  const statement = test.parentPath
  const exit = statement && test.key === 'test' ? exitOf(statement) : null
  return exit && inList(exit.statement) && { statement: exit.statement, id: null, value, exit }
}

function inList<Path extends NodePath>(statement: Path): Path | null {
  return statement.parentPath?.isBlockStatement() ? statement : null
}

function exitBehind(statement: NodePath): Exit | null {
  return exitOf(statement.getSibling(Number(statement.key) + 1))
}

function exitOf(statement: NodePath): Exit | null {
  if (!statement.isIfStatement() || statement.node.alternate) return null
  const { test, consequent } = statement.node
  const leave = onlyStatement(consequent)
  if (leave?.type !== 'ReturnStatement') return null
  return { statement, test, argument: leave.argument ?? null }
}
