// The `catch` that an error gets into, and whether it matters to it which error it is.
import type * as t from '@babel/types'
import { isLogged } from '../../ast/console.js'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'

/** The `try` of the same function in whose block `path` stands. */
export function tryAround(path: NodePath): NodePath<t.TryStatement> | null {
  const around = path.findParent((parent) => parent.isTryStatement() || parent.isFunction())
  return around?.isTryStatement() && isWithin(path.node, around.node.block) ? around : null
}

export function catchOf(attempt: NodePath<t.TryStatement>): NodePath<t.CatchClause> | null {
  const handler = attempt.get('handler') as NodePath
  return handler.isCatchClause() ? handler : null
}

/** It does not look at the error, or shows it to the console alone. */
export function isBlind(handler: NodePath<t.CatchClause>): boolean {
  const param = handler.get('param') as NodePath
  if (!param.node) return true
  if (!param.isIdentifier()) return false
  return (handler.scope.getBinding(param.node.name)?.referencePaths ?? []).every(isLogged)
}
