// Blocks of Markdown into one text that is not longer than GitHub takes.
import { count, enumerate } from '../sentence.js'

export interface Block {
  /** Lines that make no sense without a row. */
  head: readonly string[]
  rows: readonly string[]
  tail?: readonly string[]
  /** What a row is: `blocked endpoint`. */
  noun: string
}

/** What GitHub takes as the body of a comment or an issue. */
export const githubLimit = 65_536

/**
 * Puts the blocks one after another, first things first. Rows that do not fit are left off, and the last line says so.
 * @param more where the rest can be seen, as Markdown
 */
export function fit(blocks: readonly Block[], more: string, limit = githubLimit): string {
  const whole = blocks.map((block) => print(block, block.rows)).join('\n')
  if (whole.length <= limit) return whole
  // The note is never longer than if everything were left off.
  let room = limit - noteFor(blocks, more).length
  const leftOff: { noun: string; number: number }[] = []
  const shown = blocks.flatMap((block) => {
    const rows = takeRows(block, room)
    if (rows.length < block.rows.length) leftOff.push({ noun: block.noun, number: block.rows.length - rows.length })
    if (rows.length === 0 && block.rows.length > 0) return []
    const text = print(block, rows)
    room -= text.length + 1
    return [text]
  })
  return [...shown, note(leftOff, more)].join('\n')
}

function takeRows({ head, rows, tail = [] }: Block, room: number): string[] {
  let left = room - [...head, ...tail].join('\n').length - 2
  const taken: string[] = []
  for (const row of rows) {
    left -= row.length + 1
    if (left < 0) break
    taken.push(row)
  }
  return taken
}

function print({ head, tail = [] }: Block, rows: readonly string[]): string {
  return [...head, ...rows, ...tail].join('\n') + '\n'
}

function noteFor(blocks: readonly Block[], more: string): string {
  return note(
    blocks.map(({ noun, rows }) => ({ noun, number: rows.length })),
    more,
  )
}

function note(leftOff: readonly { noun: string; number: number }[], more: string): string {
  const byNoun = new Map<string, number>()
  for (const { noun, number } of leftOff) if (number > 0) byNoun.set(noun, (byNoun.get(noun) ?? 0) + number)
  const parts = [...byNoun].map(([noun, number]) => count(number, noun))
  return `> Left off, because GitHub takes no more than ${githubLimit.toLocaleString('en')} characters: ${enumerate(parts)}. ${more}\n`
}
