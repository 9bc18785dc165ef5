// Text-range edits: what a transform wants changed, against the text it was given. Everything between edits stays byte for byte.
import { invariant } from '../errors.js'
import { isWithin } from '../ast/range.js'
import type { Range } from '../location.js'

/** Replace `[start, end)` of the input text by `text`. */
export interface Edit extends Range {
  text: string
}

/**
 * Applies edits that were all made against `source`.
 * Insertions at one offset keep the order in which they were given.
 * @throws InvariantError when two edits overlap: two rewrites disagree about the same bytes.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
  let out = ''
  let at = 0
  for (const edit of sorted) {
    invariant(edit.start >= at && edit.end >= edit.start, `edits overlap at offset ${edit.start}`)
    out += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + source.slice(at)
}

/** The edits inside `range`, rebased so that they apply to `source.slice(range.start, range.end)`. */
export function editsWithin(edits: readonly Edit[], range: Range): Edit[] {
  return edits
    .filter((edit) => isWithin(edit, range))
    .map((edit) => ({ start: edit.start - range.start, end: edit.end - range.start, text: edit.text }))
}

/** The text of `range` after `edits` (made against the whole `source`). */
export function slice(source: string, range: Range, edits: readonly Edit[] = []): string {
  return applyEdits(source.slice(range.start, range.end), editsWithin(edits, range))
}
