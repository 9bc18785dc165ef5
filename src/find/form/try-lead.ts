// What a try block does before its call, where it cannot fail: then it may as well stand in front of the `try`.
import type * as t from '@babel/types'
import { isPure } from '../../ast/is-pure.js'
import { calledName, keyName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

/**
 * The statements of the try block before the one with the call; `null` where one of them might end in its `catch`, or leave.
 * @param held statements that go with the call.
 */
export function leadOf(
  path: NodePath<t.TryStatement>,
  call: NodePath,
  held: readonly Range[],
): NodePath<t.Statement>[] | null {
  const statements = path.get('block').get('body')
  const at = statements.findIndex((each) => call.findParent((parent) => parent === each) !== null)
  const lead = statements.slice(0, at).filter(({ node }) => !held.some(({ start }) => start === node.start))
  return at !== -1 && lead.every((each) => isCalm(each) && hasFreeNames(each, path)) ? lead : null
}

function isCalm(statement: NodePath<t.Statement>): boolean {
  const { node } = statement
  if (node.type === 'VariableDeclaration')
    return node.declarations.every(({ id, init }) => id.type === 'Identifier' && init != null && isCalmValue(init))
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return false
  const { callee, arguments: args } = node.expression
  if (callee.type === 'MemberExpression')
    return callee.property.type === 'Identifier' && /^(preventDefault|stopPropagation)$/.test(callee.property.name)
  return isStateSetter(statement, callee) && args.every(isCalmValue)
}

/** A name that the function has already would mean two things in front of the `try`. */
function hasFreeNames({ node }: NodePath<t.Statement>, path: NodePath): boolean {
  if (node.type !== 'VariableDeclaration') return true
  return node.declarations.every(({ id }) => id.type === 'Identifier' && !path.scope.hasBinding(id.name))
}

function isStateSetter({ scope }: NodePath, callee: t.Node): boolean {
  const declared = callee.type === 'Identifier' ? scope.getBinding(callee.name)?.path.node : null
  if (declared?.type !== 'VariableDeclarator' || declared.id.type !== 'ArrayPattern') return false
  return declared.init?.type === 'CallExpression' && calledName(declared.init) === 'useState'
}

/** An expression that only computes, and always comes to an end. */
function isCalmValue(node: t.Node): boolean {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.every(
        (property) => property.type === 'ObjectProperty' && keyName(property) !== null && isCalmValue(property.value),
      )
    case 'ArrayExpression':
      return node.elements.every((each) => each !== null && isCalmValue(each))
    case 'CallExpression': {
      const { callee } = node
      if (!node.arguments.every(isCalmValue)) return false
      if (callee.type === 'Identifier') return /^(String|Number|Boolean)$/.test(callee.name)
      return (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        /^(trim|toLowerCase|toUpperCase)$/.test(callee.property.name) &&
        isCalmValue(callee.object)
      )
    }
    default:
      return isPure(node)
  }
}
