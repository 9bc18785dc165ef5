import type { CallExpression, Statement } from '@babel/types'
import type { NodePath } from './traverse.js'

/** The call that a statement is, also awaited, voided or returned; `null` where it is something else. */
export function statementCall(statement: NodePath<Statement>): NodePath<CallExpression> | null {
  let path: NodePath | null = null
  if (statement.isExpressionStatement()) path = statement.get('expression')
  if (statement.isReturnStatement()) path = statement.get('argument') as NodePath
  while (path?.isAwaitExpression() || path?.isUnaryExpression({ operator: 'void' }))
    path = path.get('argument') as NodePath
  return path?.isCallExpression() ? path : null
}
