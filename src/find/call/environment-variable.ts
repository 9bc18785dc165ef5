import { environmentName } from '../../ast/environment-name.js'
import { withoutCasts } from '../../ast/without-casts.js'
import type { NodePath } from '../../ast/traverse.js'

/** The name of `process.env.NAME`, or of what a variable is set to that `path` is; `null` where it is anything else. */
export function environmentVariable(path: NodePath): string | null {
  const { node } = path
  if (node.type === 'MemberExpression') return environmentName(node)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : null
  if (!binding?.constant || !binding.path.isVariableDeclarator() || !binding.path.get('id').isIdentifier()) return null
  const init = withoutCasts(binding.path.get('init') as NodePath)
  return init.isMemberExpression() ? environmentVariable(init) : null
}
