// Deleting whole lines leaves the blank lines around them behind. In: what is to be deleted. Out: the same, with the blank
// lines that would stand at a block's edge or beside one another.
import type { Range } from '../location.js'

/** `ranges` of `source`, merged and grown. A range that is only a part of its lines stays as it is. */
export function closeGaps(source: string, ranges: readonly Range[]): Range[] {
  return merge(source, ranges).map((range) => (isWholeLines(source, range) ? grow(source, range) : range))
}

/** Ranges that touch, or have nothing but blank lines between them, are one. */
function merge(source: string, ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (range.end <= range.start) continue
    const joins =
      last &&
      (range.start <= last.end ||
        (isWholeLines(source, last) && isWholeLines(source, range) && isBlank(source, last.end, range.start)))
    if (joins) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

function grow(source: string, { start, end }: Range): Range {
  const above = /(?:^|\n)((?:[ \t]*\r?\n)*)$/.exec(source.slice(0, start))?.[1] ?? ''
  const below = /^(?:[ \t]*\r?\n)*/.exec(source.slice(end))![0]
  const opens = /[{[(]\s*$/.test(source.slice(0, start)) || source.slice(0, start).trim() === ''
  const closes = /^\s*[}\])]/.test(source.slice(end)) || source.slice(end).trim() === ''
  if (opens) return { start: start - above.length, end: end + below.length }
  if (closes) return { start: start - above.length, end: end + below.length }
  return { start, end: above !== '' ? end + below.length : end }
}

function isWholeLines(source: string, { start, end }: Range): boolean {
  return (start === 0 || source[start - 1] === '\n') && (source[end - 1] === '\n' || end === source.length)
}

function isBlank(source: string, start: number, end: number): boolean {
  return source.slice(start, end).trim() === ''
}
