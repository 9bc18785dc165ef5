// The status of an answer: a literal, or that of an error that was caught or of a request that failed.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import type { NodePath } from '../../ast/traverse.js'
import { isFailedStatus } from './failed-response.js'
import type { FoundAnswer, Trouble } from './found-answer.js'

/** The number that `given` is at `at`; `null` with a trouble where that shows at run time only. */
export function statusOf(given: t.Node | undefined, trouble: Trouble[], at: NodePath): number | null {
  const node = decided(given?.type === 'Identifier' ? constantOf(given, at) : given)
  if (node?.type === 'NumericLiteral') {
    if (node.value >= 300 && node.value < 400)
      trouble.push({ code: 'route/redirects', detail: String(node.value), node: given! })
    return node.value
  }
  if (given) trouble.push({ code: 'route/computed-status', detail: '', node: given })
  return null
}

/** `500 || 'Internal Server Error'` is 500. */
function decided(node: t.Node | undefined): t.Node | undefined {
  if (node?.type !== 'LogicalExpression' || node.operator === '&&') return node
  const left = decided(node.left)
  return left?.type === 'NumericLiteral' && left.value > 0 ? left : node
}

/** `const CREATED = 201` */
function constantOf(node: t.Identifier, { scope }: NodePath): t.Node {
  const init = constantInit(scope.getBinding(node.name))?.node
  return init?.type === 'NumericLiteral' ? init : node
}

/**
 * An error's own status, answered in a `catch`: `res.status(error.status || 500)`, or that of a request that failed. Which
 * one it is shows at run time, but that it is a failure is known.
 */
export function isErrorStatus({ path, computed }: FoundAnswer): boolean {
  if (computed && (isFailedStatus(computed, path) || isFailureType(computed))) return true
  if (!computed || !path.findParent((parent) => parent.isCatchClause() || parent.isFunction())?.isCatchClause())
    return false
  return namesStatus(computed, path)
}

/** `response.status as 401 | 403` */
function isFailureType(node: t.Expression): boolean {
  if (node.type !== 'TSAsExpression') return false
  const types = node.typeAnnotation.type === 'TSUnionType' ? node.typeAnnotation.types : [node.typeAnnotation]
  return types.every(
    (each) => each.type === 'TSLiteralType' && each.literal.type === 'NumericLiteral' && each.literal.value >= 400,
  )
}

function namesStatus(node: t.Expression, at: NodePath): boolean {
  switch (node.type) {
    case 'LogicalExpression':
      return namesStatus(node.left, at) && (namesStatus(node.right, at) || isFailureLiteral(node.right))
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.property.type === 'Identifier' && /^(status|statusCode|httpStatus)$/.test(node.property.name)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return namesStatus(node.expression, at)
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].every((each) => isFailureLiteral(each) || namesStatus(each, at))
    case 'Identifier': {
      const init = constantInit(at.scope.getBinding(node.name))?.node
      return !!init && init.type !== 'Identifier' && namesStatus(init as t.Expression, at)
    }
    default:
      return false
  }
}

function isFailureLiteral(node: t.Expression): boolean {
  return node.type === 'NumericLiteral' && node.value >= 400
}
