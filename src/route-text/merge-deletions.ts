import type { Edit } from '../edit.js'

/** Makes one deletion of deletions that overlap, and drops edits inside of what is deleted. */
export function mergeDeletions(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || edit.start >= last.end || last.text !== '') merged.push({ ...edit })
    else last.end = Math.max(last.end, edit.end)
  }
  return merged
}
