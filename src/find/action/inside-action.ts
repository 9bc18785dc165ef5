import type { CatchClause } from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { ThrownKind } from './caught-test.js'
import type { ActionFunction } from './exported-actions.js'
import { type Fate, fateInCatch } from './fate-in-catch.js'

/** Where in an action something is thrown, as far as leaving it is concerned. */
export type Place = 'top' | 'callback' | 'try' | 'catch' | Exclude<Fate, string>

/**
 * `top`: a `return` there leaves the action as a throw does, also out of a `try` whose `catch` passes the error on.
 * `callback`: it would leave the callback only (and commit a transaction). `try`: the action answers itself what is
 * thrown there. `catch`: what is thrown there was not expected. A reason where a `catch` makes something else of it.
 */
export function placeInAction(path: NodePath, action: NodePath<ActionFunction>, kind: ThrownKind): Place {
  let unclear: Place = 'top'
  for (let at = path; at.parentPath && at.parentPath !== action; at = at.parentPath) {
    const parent = at.parentPath
    if (parent.isFunction()) return 'callback'
    if (parent.isCatchClause()) return 'catch'
    if (!parent.isTryStatement()) continue
    if (at.key === 'finalizer') return 'try'
    if (at.key !== 'block' || !parent.node.handler) continue
    const fate = fateInCatch(parent.get('handler') as NodePath<CatchClause>, kind)
    if (fate === 'answered') return 'try'
    if (typeof fate !== 'string') unclear = fate
  }
  return unclear
}
