import type { Parsed } from '../ast/parse.js'
import { columns, lineWidth } from '../ast/line-width.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'
import type { Range } from '../location.js'

/**
 * `return { … }` without its semicolon, on one line where it fits behind what stands before `offset`, else one entry a line.
 * @param indent the blanks before the statement; by default those of the line that `offset` is in
 */
export function writeReturn(parsed: Parsed, offset: number, entries: readonly string[], indent?: string): string {
  const { text } = parsed
  const { eol, indent: step, pad } = textStyle(parsed)
  const blanks = indent ?? lineIndent(text, offset)
  const before = indent ?? text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const line = `return {${pad}${entries.join(', ')}${pad}}`
  // The semicolon counts, whether or not the file writes it.
  if (columns(before) + line.length < lineWidth(text)) return line
  return ['return {', ...entries.map((entry) => `${blanks}${step}${entry},`), `${blanks}}`].join(eol)
}

/**
 * Puts `return { … }` in the place of the statement at `range`, whose semicolon stays.
 * @param inList false for the body of an `if` without braces: it moves to a line of its own where it grows too long
 */
export function replaceByReturn(parsed: Parsed, range: Range, entries: readonly string[], inList: boolean): Edit {
  const { text } = parsed
  const written = writeReturn(parsed, range.start, entries)
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
  const head = text.slice(lineStart, range.start).trimEnd()
  if (inList || !written.includes('\n') || head === '') return { ...range, text: written }
  const { eol, indent } = textStyle(parsed)
  const blanks = lineIndent(text, range.start) + indent
  return {
    start: lineStart + head.length,
    end: range.end,
    text: eol + blanks + writeReturn(parsed, range.start, entries, blanks),
  }
}
