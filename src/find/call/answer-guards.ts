// What a function of the project's own asks of a success before it reads the body: whether there is one, and whether it is JSON.
// Nothing is left to ask of an action, which has no other body.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { isNothing } from '../../ast/is-nothing.js'
import { isMember, memberName } from '../../ast/member.js'
import { isAt, rangeOf } from '../../ast/range.js'
import { onlyStatement } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Range } from '../../location.js'
import type { Looks } from './thrown-message.js'

/**
 * `if (res.status === 204) return {}`: what is given for an answer without a body, which nobody can read of an action either.
 * @param isSuccess whether only a success gets there: a failure may be empty too
 */
export function emptyAnswer({ node }: NodePath, looks: Looks, isSuccess: boolean): Range | null {
  if (node.type !== 'IfStatement' || node.alternate) return null
  const only = onlyStatement(node.consequent)
  const given = only?.type === 'ReturnStatement' ? (only.argument ?? null) : undefined
  const isEmpty = given === null || (given !== undefined && isNothingGiven(untyped(given)))
  return isEmpty && asksForNoBody(node.test, looks, isSuccess) ? rangeOf(node.test) : null
}

function isNothingGiven(node: t.Expression): boolean {
  return isNothing(node) || (node.type === 'ObjectExpression' && node.properties.length === 0)
}

/** `res.status === 204`, perhaps with `|| res.headers.get('content-length') === '0'`. */
function asksForNoBody(test: t.Expression, looks: Looks, isSuccess: boolean): boolean {
  if (test.type === 'LogicalExpression' && test.operator === '||')
    return asksForNoBody(test.left, looks, isSuccess) && asksForNoBody(test.right, looks, isSuccess)
  const isStatus = looks.uses.some(
    (use) => use.kind === 'successStatus' && use.status === 204 && !use.negated && isAt(use.range, test),
  )
  if (isStatus || !isSuccess || test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return isStatus
  const { left, right } = test
  return header(left, looks) === 'content-length' && right.type === 'StringLiteral' && right.value === '0'
}

/**
 * `const type = res.headers.get('content-type') ?? ''`, and `if (!type.includes('application/json')) throw …`: a success that
 * is no JSON was an error.
 */
export function jsonGuard(statement: NodePath, looks: Looks): Range | null {
  const range = rangeOf(statement.node)
  if (statement.isVariableDeclaration())
    return statement.node.declarations.every(({ init }) => init && isType(init, looks)) ? range : null
  if (!statement.isIfStatement() || statement.node.alternate) return null
  const isThrown = onlyStatement(statement.node.consequent)?.type === 'ThrowStatement'
  return isThrown && asksForOther(statement.get('test') as NodePath, looks) ? range : null
}

/** `!type || !type.includes('application/json')` */
function asksForOther(test: NodePath, looks: Looks): boolean {
  if (test.isLogicalExpression({ operator: '||' }))
    return isMissing(test.get('left'), looks) && asksForOther(test.get('right'), looks)
  const asked = test.isUnaryExpression({ operator: '!' }) ? (test.get('argument') as NodePath) : null
  if (!asked?.isCallExpression() && !asked?.isOptionalCallExpression()) return false
  const callee = asked.get('callee') as NodePath
  const [text, ...others] = asked.node.arguments
  const isJson = text?.type === 'StringLiteral' && text.value === 'application/json' && others.length === 0
  return (
    isJson &&
    isMember(callee) &&
    /^(includes|startsWith)$/.test(memberName(callee.node) ?? '') &&
    holdsType(callee.get('object') as NodePath, looks)
  )
}

function isMissing(test: NodePath, looks: Looks): boolean {
  return test.isUnaryExpression({ operator: '!' }) && holdsType(test.get('argument') as NodePath, looks)
}

/** The content type itself, or a constant that holds it. */
function holdsType(path: NodePath, looks: Looks): boolean {
  if (!path.isIdentifier()) return isType(path.node, looks)
  const init = constantInit(path.scope.getBinding(path.node.name))
  return init ? isType(init.node, looks) : false
}

/** `res.headers.get('content-type') ?? ''` */
function isType(node: t.Node, looks: Looks): boolean {
  if (node.type === 'LogicalExpression' && node.operator !== '&&')
    return isType(node.left, looks) && node.right.type === 'StringLiteral' && node.right.value === ''
  return header(node, looks) === 'content-type'
}

/** The name of the header of the response that is read, in lower case. */
function header(node: t.Node, { isResponse }: Looks): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { object } = node.callee
  const [name] = node.arguments
  const isRead =
    memberName(node.callee) === 'get' &&
    object.type === 'MemberExpression' &&
    memberName(object) === 'headers' &&
    isResponse(object.object)
  return isRead && name?.type === 'StringLiteral' ? name.value.toLowerCase() : null
}
