import type { NodePath } from './traverse.js'

/** Is `name`, as it is seen from `path`, something that a function or a block declares? */
export function isLocal(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name)
  return !!binding && !binding.scope.path.isProgram()
}
