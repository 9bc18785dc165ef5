import type { CatchClause } from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'

/**
 * Puts `<call>(error)` first in a `catch`, ahead of its comments, and gives the `catch` a name for the error where it has none.
 * @param error the name that the `catch` has or gets
 */
export function rethrowFirst(parsed: Parsed, { start, param, body }: CatchClause, call: string, error: string): Edit[] {
  const { text } = parsed
  const { eol, end, indent } = textStyle(parsed)
  const afterKeyword = start! + 'catch'.length
  const name = param ? [] : [{ start: afterKeyword, end: afterKeyword, text: ` (${error})` }]
  const open = body.start! + 1
  const statement = `${call}(${error})`
  const inner = text.slice(open, body.end! - 1)
  if (inner.trim() === '' && !inner.includes('\n')) {
    const blanks = lineIndent(text, body.start!)
    const lines = `${eol}${blanks}${indent}${statement}${end}${eol}${blanks}`
    return [...name, { start: open, end: body.end! - 1, text: lines }]
  }
  // On one line the semicolon is what separates the two.
  const head = /^(?:[ \t]|\/\/.*|\/\*.*?\*\/)*\r?\n/.exec(inner)?.[0]
  if (head === undefined) return [...name, { start: open, end: open, text: ` ${statement};` }]
  const first = body.body[0]
  const blanks = first ? lineIndent(text, first.start!) : lineIndent(text, body.end! - 1) + indent
  // Without semicolons, a bracket at the start of the next line would go on with the call.
  const goesOn = first !== undefined && '([`'.includes(text[first.start!]!)
  const line = blanks + statement + (goesOn ? ';' : end) + eol
  return [...name, { start: open + head.length, end: open + head.length, text: line }]
}
