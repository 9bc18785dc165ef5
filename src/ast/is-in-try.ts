import type { NodePath } from './traverse.js'

/** Does a `try` of the same function stand around `path`? */
export function isInTry(path: NodePath): boolean {
  return path.findParent((each) => each.isTryStatement() || each.isFunction())?.isTryStatement() ?? false
}
