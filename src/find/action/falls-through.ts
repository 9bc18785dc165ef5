import type { Statement } from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { isInterrupt } from './redirect-call.js'

/** Whether control can get past the end of a list of statements. Loops count as passable: wrong only towards caution. */
export function fallsThrough(list: readonly NodePath<Statement>[]): boolean {
  return !list.some(leaves)
}

function leaves(path: NodePath<Statement>): boolean {
  if (path.isReturnStatement() || path.isThrowStatement() || isInterrupt(path)) return true
  if (path.isBlockStatement()) return !fallsThrough(path.get('body'))
  if (path.isIfStatement()) {
    const alternate = path.get('alternate') as NodePath<Statement>
    return leaves(path.get('consequent')) && alternate.node !== null && leaves(alternate)
  }
  if (!path.isTryStatement()) return false
  const finalizer = path.get('finalizer') as NodePath<Statement>
  if (finalizer.node && leaves(finalizer)) return true
  const handler = path.node.handler ? (path.get('handler.body') as NodePath<Statement>) : null
  return leaves(path.get('block')) && (handler === null || leaves(handler))
}
