// Where control goes after a statement, as TypeScript sees it too.
import type * as t from '@babel/types'

/** Statements that will end in a `return` although they do not yet: an answer with nothing behind it. */
type Ends = (statement: t.Statement) => boolean

/** Does control never get past this statement within its function? A `break` or `continue` counts as getting past. */
export function leaves(statement: t.Statement, ends: Ends = () => false): boolean {
  const again = (each: t.Statement) => leaves(each, ends)
  if (ends(statement)) return true
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return statement.body.some(again)
    case 'IfStatement':
      return again(statement.consequent) && !!statement.alternate && again(statement.alternate)
    case 'TryStatement':
      if (statement.finalizer && again(statement.finalizer)) return true
      return again(statement.block) && (!statement.handler || again(statement.handler.body))
    case 'SwitchStatement':
      return switchLeaves(statement, ends)
    default:
      return false
  }
}

/** It has a default, no case breaks out, and the last one leaves. */
function switchLeaves({ cases }: t.SwitchStatement, ends: Ends): boolean {
  const last = cases.at(-1)
  if (!last || !cases.some((each) => !each.test)) return false
  return (
    !cases.some((each) => reachableBreak(each.consequent, ends)) && last.consequent.some((each) => leaves(each, ends))
  )
}

function reachableBreak(statements: t.Statement[], ends: Ends): boolean {
  for (const statement of statements) {
    if (mayBreak(statement, ends)) return true
    if (leaves(statement, ends)) return false
  }
  return false
}

function mayBreak(statement: t.Statement, ends: Ends): boolean {
  switch (statement.type) {
    case 'BreakStatement':
      return true
    case 'BlockStatement':
      return reachableBreak(statement.body, ends)
    case 'IfStatement':
      return mayBreak(statement.consequent, ends) || (!!statement.alternate && mayBreak(statement.alternate, ends))
    case 'TryStatement':
      return [statement.block, statement.handler?.body, statement.finalizer].some(
        (each) => !!each && mayBreak(each, ends),
      )
    default:
      return false
  }
}
