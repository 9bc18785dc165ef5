import type { BlockStatement, Statement } from '@babel/types'
import { doesWork } from '../../ast/does-work.js'
import type { NodePath } from '../../ast/traverse.js'
import { isCookieStore, isRefresh } from './refresh-call.js'

/**
 * The refreshes of a statement that does nothing else: one itself, an `if`, a loop or a block of them, or the
 * declaration of a cookie store (with no refresh of its own). `null` for every other statement.
 */
export function refreshesOf(statement: NodePath<Statement>): NodePath<Statement>[] | null {
  if (isRefresh(statement)) return [statement]
  if (declaresCookieStore(statement)) return []
  if (statement.isBlockStatement()) return together(statement.get('body'))
  if (statement.isIfStatement()) {
    const alternate = statement.get('alternate') as NodePath<Statement>
    const branches = [statement.get('consequent'), ...(alternate.node ? [alternate] : [])]
    return doesWork(statement.get('test')) ? null : together(branches)
  }
  if (statement.isForOfStatement()) {
    return statement.node.await || doesWork(statement.get('right')) ? null : refreshesOf(statement.get('body'))
  }
  return eachOf(statement)
}

/** `paths.forEach((path) => revalidatePath(path))` */
function eachOf(statement: NodePath<Statement>): NodePath<Statement>[] | null {
  const call = statement.isExpressionStatement() ? statement.get('expression') : null
  const callee = call?.isCallExpression() ? call.get('callee') : null
  if (!call?.isCallExpression() || !callee?.isMemberExpression() || doesWork(callee.get('object'))) return null
  const { property } = callee.node
  const [callback, more] = call.get('arguments')
  if (property.type !== 'Identifier' || property.name !== 'forEach' || more) return null
  if (!callback?.isArrowFunctionExpression() || callback.node.async) return null
  const body = callback.get('body')
  if (body.isBlockStatement()) return refreshesOf(body as NodePath<BlockStatement>)
  return isRefresh(body) ? [statement] : null
}

function together(list: readonly NodePath<Statement>[]): NodePath<Statement>[] | null {
  const found = list.map(refreshesOf)
  return found.includes(null) ? null : found.flatMap((each) => each ?? [])
}

function declaresCookieStore(statement: NodePath<Statement>): boolean {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return false
  const init = statement.get('declarations.0.init') as NodePath
  return (init.isAwaitExpression() || init.isCallExpression()) && isCookieStore(init)
}
