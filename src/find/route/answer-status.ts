// The status of an answer: a literal, or that of an error that was caught.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { FoundAnswer, Trouble } from './found-answer.js'

export function statusOf(node: t.Node | undefined, trouble: Trouble[]): number | null {
  if (node?.type === 'NumericLiteral') {
    if (node.value >= 300 && node.value < 400)
      trouble.push({ code: 'route/redirects', detail: String(node.value), node })
    return node.value
  }
  if (node) trouble.push({ code: 'route/computed-status', detail: '', node })
  return null
}

/**
 * An error's own status, answered in a `catch`: `res.status(error.status || 500)`. Which one it is shows at run time, but
 * that it is a failure is known.
 */
export function isErrorStatus({ path, computed }: FoundAnswer): boolean {
  if (!computed || !path.findParent((parent) => parent.isCatchClause() || parent.isFunction())?.isCatchClause())
    return false
  return namesStatus(computed, path)
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
      const binding = at.scope.getBinding(node.name)
      const init = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
      return !!init && init.type !== 'Identifier' && namesStatus(init, at)
    }
    default:
      return false
  }
}

function isFailureLiteral(node: t.Expression): boolean {
  return node.type === 'NumericLiteral' && node.value >= 400
}
