// Calls of next/navigation that never return because they throw: what follows them in a statement list is dead
// (https://nextjs.org/docs/app/api-reference/functions/redirect).
import type { Statement } from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { statementCall } from '../../ast/statement-call.js'
import type { NodePath } from '../../ast/traverse.js'

/** Whether a statement is an unconditional `redirect` or `permanentRedirect`, also written `return redirect(…)`. */
export function isRedirect(statement: NodePath<Statement>): boolean {
  const call = statementCall(statement)
  return call !== null && comesFrom(call.get('callee'), 'next/navigation', ['redirect', 'permanentRedirect'])
}

/** Whether control never gets past this statement because next/navigation interrupts: a redirect, `notFound()`… */
export function isInterrupt(statement: NodePath<Statement>): boolean {
  const call = statementCall(statement)
  const names = ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized']
  return call !== null && comesFrom(call.get('callee'), 'next/navigation', names)
}
