import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** The name of `process.env.NAME`, or of what a variable is set to that `path` is; `null` where it is anything else. */
export function environmentVariable(path: NodePath): string | null {
  const { node } = path
  if (node.type === 'MemberExpression') return isEnvironment(node.object) ? memberName(node) : null
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : null
  if (!binding?.constant || !binding.path.isVariableDeclarator() || !binding.path.get('id').isIdentifier()) return null
  const init = binding.path.get('init') as NodePath
  return init.isMemberExpression() ? environmentVariable(init) : null
}

function isEnvironment(node: t.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'env' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process'
  )
}
