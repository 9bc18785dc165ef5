import type { NodePath } from '../../ast/traverse.js'

/** Is `path`, a name, only reached where `name instanceof Response` is true? */
export function isResponseTest(path: NodePath): boolean {
  if (!path.isIdentifier()) return false
  const around = path.findParent((each) => each.key === 'consequent' && (each.parentPath?.isIfStatement() ?? false))
  const test = around?.parentPath?.get('test') as NodePath | undefined
  if (!test?.isBinaryExpression({ operator: 'instanceof' })) return false
  const { left, right } = test.node
  const isSame = left.type === 'Identifier' && left.name === path.node.name
  return isSame && right.type === 'Identifier' && /^(Next)?Response$/.test(right.name)
}
