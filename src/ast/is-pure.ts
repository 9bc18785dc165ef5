import type * as t from '@babel/types'

/** Does it make no difference when, or whether, the expression is evaluated? Wrong only towards caution. */
export function isPure(node: t.Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'Identifier':
      return true
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !node.computed && isPure(node.object)
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right)
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate)
    case 'TemplateLiteral':
      return node.expressions.every((each) => isPure(each))
    case 'ObjectExpression':
      return node.properties.length === 0
    case 'ArrayExpression':
      return node.elements.length === 0
    case 'UnaryExpression':
      return isPure(node.argument)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isPure(node.expression)
    default:
      return false
  }
}
