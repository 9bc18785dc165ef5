import type { NodePath } from './traverse.js'

/** Every name that a function declares: its own, and those of what is nested in it. */
export function namesWithin(fn: NodePath): Set<string> {
  const names = new Set(Object.keys(fn.scope.bindings))
  fn.traverse({ Scope: ({ scope }) => void Object.keys(scope.bindings).forEach((name) => names.add(name)) })
  return names
}
