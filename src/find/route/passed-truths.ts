// What is surely there at the end of a function, because the function left where it was not.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { leaves } from './completion.js'
import {} from './answer-body.js'
import { untyped } from '../../ast/without-casts.js'

/** Did `body` leave before its end wherever `node` is like false: `if (!session?.user) return null` for `session.user`? */
export function passedTruths(body: NodePath<t.BlockStatement>, node: t.Node): boolean {
  const wanted = chainOf(node)
  if (!wanted || !isConstant(body, wanted[0]!)) return false
  return body.get('body').some((statement) => {
    if (!statement.isIfStatement() || statement.node.alternate || !leaves(statement.node.consequent)) return false
    return missing(statement.node.test).some((chain) => wanted.every((name, index) => chain[index] === name))
  })
}

function isConstant(body: NodePath, name: string): boolean {
  return body.scope.getBinding(name)?.constant ?? false
}

/** What is not there where the condition is true, or may be one of several: `!session || !session.user`. */
function missing(test: t.Expression): string[][] {
  if (test.type === 'LogicalExpression' && test.operator === '||')
    return [...missing(test.left), ...missing(test.right)]
  if (test.type !== 'UnaryExpression' || test.operator !== '!') return []
  const chain = chainOf(test.argument)
  return chain ? [chain] : []
}

/** `session?.user!.id` as its names */
function chainOf(node: t.Node): string[] | null {
  const value = untyped(node as t.Expression)
  if (value.type === 'TSNonNullExpression') return chainOf(value.expression)
  if (value.type === 'Identifier') return [value.name]
  const isMember = value.type === 'MemberExpression' || value.type === 'OptionalMemberExpression'
  if (!isMember || value.computed || value.property.type !== 'Identifier') return null
  const object = chainOf(value.object)
  return object && [...object, value.property.name]
}
