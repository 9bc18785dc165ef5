import type { Range } from '../location.js'
import { isWithin } from './range.js'
import type { Parsed } from './parse.js'

/** Whether no comment stands inside `range`: only then may its text be dropped or written anew. */
export function commentFree({ ast }: Parsed, range: Range): boolean {
  return !(ast.comments ?? []).some((comment) => isWithin(comment, range))
}
