import type { Statement, TryStatement } from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { statementEnd, statementRange } from '../ast/statement-range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'
import { reindent, removeLines } from './edit-lines.js'

/**
 * Moves the last statement of a `try` behind all of it, with the comments that travel with it.
 * @returns `null` where one of the two shares a line with other code, so that lines cannot be moved
 */
export function leaveTry(parsed: Parsed, tryStatement: TryStatement, last: Statement): Edit[] | null {
  const { text } = parsed
  const { eol } = textStyle(parsed)
  const range = statementRange(parsed, last)
  const end = statementEnd(parsed, tryStatement)
  const code = text.slice(range.start, range.end)
  const from = /^[ \t]*/.exec(code)![0]
  const isWhole = text[range.start - 1] === '\n' && code.endsWith('\n') && text[end - 1] === '\n'
  if (!isWhole) return null
  const to = lineIndent(text, tryStatement.start!)
  const moved = eol + to + reindent(code.slice(from.length), from, to)
  return [...removeLines(text, [range]), { start: end, end, text: moved }]
}
