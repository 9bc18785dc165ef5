import { closeGaps } from '../edit/close-gaps.js'
import type { Edit } from '../edit/edit.js'

/** Makes one deletion of deletions that meet, with the blank lines they leave, and drops edits inside of what is deleted. */
export function mergeDeletions(source: string, edits: readonly Edit[]): Edit[] {
  const isDeletion = ({ start, end, text }: Edit) => text === '' && end > start
  const deletions = closeGaps(source, edits.filter(isDeletion)).map((range) => ({ ...range, text: '' }))
  const others = edits.filter(
    (edit) => !isDeletion(edit) && !deletions.some(({ start, end }) => start <= edit.start && edit.end <= end),
  )
  return [...others, ...deletions]
}
