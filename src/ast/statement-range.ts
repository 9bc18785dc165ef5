import type { Comment, Node } from '@babel/types'
import type { Range } from '../location.js'
import type { Parsed } from './parse.js'

/**
 * The text that travels with a statement: the comments on the lines directly above it, the statement, the comments
 * behind it on its last line, and the line break. A comment behind the previous statement on a shared line, or one
 * set apart by a blank line, is not part of it. Where other code shares the line, the range ends with the statement.
 * A `;` that begins the next line (`;(await cookies())`) is syntax of this statement, but travels with the next one.
 */
export function statementRange(parsed: Parsed, node: Node): Range {
  return { start: statementStart(parsed, node), end: statementEnd(parsed, node) }
}

/** Where the text that travels with a statement begins. See {@link statementRange}. */
export function statementStart({ text, ast }: Parsed, node: Node): number {
  let start = lineStart(text, node.start!)
  if (!/^[ \t]*;?[ \t]*$/.test(text.slice(start, node.start!))) return node.start!
  for (const comment of comments(ast).toReversed()) {
    if (comment.end! > start || !isLineBreak(text.slice(comment.end!, start))) continue
    const above = lineStart(text, comment.start!)
    if (!isBlank(text, above, comment.start!)) break
    start = above
  }
  return start
}

/** Where the code of a statement ends: before a `;` that begins the next line. */
export function codeEnd({ text }: Parsed, node: Node): number {
  const nextLine = /\s*\n[ \t]*;$/.exec(text.slice(node.start!, node.end!))
  return nextLine ? node.start! + nextLine.index : node.end!
}

/** Where the text that travels with a statement ends. See {@link statementRange}. */
export function statementEnd(parsed: Parsed, node: Node): number {
  const { text, ast } = parsed
  let end = codeEnd(parsed, node)
  for (const comment of comments(ast)) {
    if (comment.start! >= end && isBlank(text, end, comment.start!)) end = comment.end!
  }
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end))
  // A block comment between two statements of one line belongs to the second.
  return rest ? end + rest[0].length : node.end!
}

function comments(ast: Parsed['ast']): readonly Comment[] {
  return ast.comments ?? []
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, end))
}

function isLineBreak(text: string): boolean {
  return /^[ \t]*\r?\n$/.test(text)
}
