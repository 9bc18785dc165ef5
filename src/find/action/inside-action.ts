import type { NodePath } from '../../ast/traverse.js'
import type { ActionFunction } from './exported-actions.js'

/** Where in an action a statement stands, as far as leaving it is concerned. */
export type Place = 'top' | 'callback' | 'try' | 'catch'

/**
 * `top`: a `return` there leaves the action as a throw does. `callback`: it would leave the callback only (and commit a
 * transaction). `try`: the action catches itself what is thrown there. `catch`: what is thrown there was not expected.
 */
export function placeInAction(path: NodePath, action: NodePath<ActionFunction>): Place {
  for (let at = path; at.parentPath && at.parentPath !== action; at = at.parentPath) {
    const parent = at.parentPath
    if (parent.isFunction()) return 'callback'
    if (parent.isCatchClause()) return 'catch'
    if (parent.isTryStatement() && (at.key === 'block' ? parent.node.handler : at.key === 'finalizer')) return 'try'
  }
  return 'top'
}
