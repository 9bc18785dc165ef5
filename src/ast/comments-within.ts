import type { Range } from '../location.js'
import { isWithin } from './range.js'
import type { Parsed } from './parse.js'

/** Where the comments inside `range` stand, in source order. */
export function commentsWithin({ ast }: Parsed, range: Range): Range[] {
  return (ast.comments ?? [])
    .filter((comment) => isWithin(comment, range))
    .map((comment) => ({ start: comment.start!, end: comment.end! }))
}
