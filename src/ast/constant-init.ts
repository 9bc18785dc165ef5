import type { Binding, NodePath } from './traverse.js'

/** What a constant is set to, `const name = init`; `null` for a name that is assigned again, taken out of something, or no variable. */
export function constantInit(binding: Binding | null | undefined): NodePath | null {
  const { path, constant, identifier } = binding ?? {}
  if (!constant || !path?.isVariableDeclarator() || path.node.id !== identifier) return null
  const init = path.get('init') as NodePath
  return init.node ? init : null
}
