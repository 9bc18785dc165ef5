// Calls after which the page is rendered anew: cache invalidation and cookie writes
// (https://nextjs.org/docs/app/api-reference/functions/revalidatePath).
import type { Statement } from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { comesFrom } from '../../ast/import-origin.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'

const refreshing = ['revalidatePath', 'revalidateTag', 'updateTag', 'refresh', 'expirePath', 'expireTag'].flatMap(
  (name) => [name, `unstable_${name}`],
)

/** Whether a statement, or the body of an arrow function, is nothing but a refresh. */
export function isRefresh(path: NodePath): boolean {
  const call = path.isExpressionStatement() ? statementCall(path) : path.isCallExpression() ? path : null
  if (!call) return false
  const callee = call.get('callee')
  if (comesFrom(callee, 'next/cache', refreshing)) return true
  if (!callee.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier') return false
  return ['set', 'delete'].includes(callee.node.property.name) && isCookieStore(callee.get('object'))
}

/** Whether a statement may only run in a server action, and throws in a route handler. */
export function isForActionsOnly(statement: NodePath<Statement>): boolean {
  const call = statementCall(statement)
  return call !== null && comesFrom(call.get('callee'), 'next/cache', ['updateTag', 'refresh'])
}

/** `cookies()`, `(await cookies())` or a constant that holds it: a cookie write refreshes the page as well. */
export function isCookieStore(path: NodePath): boolean {
  if (path.isAwaitExpression()) return isCookieStore(path.get('argument'))
  if (path.isCallExpression()) return comesFrom(path.get('callee'), 'next/headers', ['cookies'])
  const init = path.isIdentifier() ? constantInit(path.scope.getBinding(path.node.name)) : null
  return init !== null && (init.isAwaitExpression() || init.isCallExpression()) && isCookieStore(init)
}
