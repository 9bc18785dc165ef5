// The branch of `if (found instanceof Response)`.
import type { NodePath } from '../../ast/traverse.js'

/** The code around `path`, a name, that is only reached where `name instanceof Response` is true; `null` where there is none. */
export function responseBranch(path: NodePath): NodePath | null {
  if (!path.isIdentifier()) return null
  const around = path.findParent((each) => each.key === 'consequent' && (each.parentPath?.isIfStatement() ?? false))
  const test = around?.parentPath?.get('test') as NodePath | undefined
  if (!test?.isBinaryExpression({ operator: 'instanceof' })) return null
  const { left, right } = test.node
  const isSame = left.type === 'Identifier' && left.name === path.node.name
  return isSame && right.type === 'Identifier' && /^(Next)?Response$/.test(right.name) ? around! : null
}
