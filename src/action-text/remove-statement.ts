import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'

/** Removes a statement with its line. Comments above stay: they say something about what follows as a rule. */
export function removeStatement({ text }: Parsed, path: NodePath): Edit {
  const { start, end } = rangeOf(path.node)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end))
  if (text.slice(lineStart, start).trim() !== '' || !rest) return { start, end, text: '' }
  return { start: lineStart, end: end + rest[0].length, text: '' }
}
