import type { Statement } from '@babel/types'

/** Does control never get past this statement? Loops and labels count as passable: wrong only towards caution. */
export function exits(statement: Statement | null | undefined): boolean {
  switch (statement?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true
    case 'BlockStatement':
      return statement.body.some(exits)
    case 'IfStatement':
      return exits(statement.consequent) && exits(statement.alternate)
    default:
      return false
  }
}
