import type { Parsed } from './ast/parse.js'
import { columns, lineWidth } from './ast/line-width.js'
import { lineIndent, textStyle } from './ast/text-style.js'

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
