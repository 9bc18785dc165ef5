import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit.js'

/** Removes a statement with its line. Comments above stay, and no blank line is left at a block's edge or beside another. */
export function removeStatement({ text }: Parsed, path: NodePath): Edit {
  const { start, end } = rangeOf(path.node)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end))
  if (text.slice(lineStart, start).trim() !== '' || !rest) return { start, end, text: '' }
  const after = end + rest[0].length
  const blankAfter = /^[ \t]*\r?\n/.exec(text.slice(after))
  const before = text.slice(0, lineStart)
  const edge =
    /(\{|=>|\n[ \t]*)\r?\n$/.test(before) || /^[ \t]*\}/.test(text.slice(after + (blankAfter?.[0].length ?? 0)))
  return { start: lineStart, end: after + (blankAfter && edge ? blankAfter[0].length : 0), text: '' }
}
