// Comments that say where the code was reached over HTTP. In an action they are no longer true.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import { type Edit } from '../edit/edit.js'
import type { Handler } from '../find/route/handler.js'

/** Comments above the handler, but those that describe it as an HTTP endpoint. */
export function leadingComments({ fn, parsed }: Handler): string {
  const statement = fn.findParent((path) => path.parentPath?.isProgram() ?? false) ?? fn
  const comments = (statement.node.leadingComments ?? []).filter((comment) => !isAboutHttp(saidOf(comment)))
  const near = comments.filter((comment) => !/\n[ \t]*\r?\n/.test(gapAfter(comment, statement.node, parsed.text)))
  const eol = parsed.text.includes('\r\n') ? '\r\n' : '\n'
  return near.map((comment) => writtenOf(comment, parsed.text) + eol).join('')
}

/** `POST /api/posts - Creates a post`: what it says of the endpoint, and of what is done there. */
const endpoint = /^\s*(GET|POST|PUT|PATCH|DELETE)(\s+\/?api\/\S*)?\s*(?:[-–—:]|=>|→)\s+(?=\S)/

function saidOf({ type, value }: t.Comment): string {
  return type === 'CommentLine' ? value.replace(endpoint, ' ') : value
}

function writtenOf(comment: t.Comment, text: string): string {
  const said = saidOf(comment)
  return said === comment.value ? text.slice(comment.start!, comment.end!) : `//${said}`
}

function gapAfter(comment: t.Comment, node: t.Node, text: string): string {
  // Something is left of each comment between: the line that it stands on is not blank.
  return text.slice(comment.end!, node.start!).replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, '//')
}

/** `// POST /api/posts/:id` in the handler's body. */
export function staleComments({ fn, parsed }: Handler): Edit[] {
  const body = rangeOf(fn.node.body)
  const { text } = parsed
  return (parsed.ast.comments ?? []).flatMap((comment): Edit[] => {
    const inside = comment.start! > body.start && comment.end! < body.end
    if (!inside || !/^\s*(GET|POST|PUT|PATCH|DELETE)\s+\/?api\//.test(comment.value)) return []
    const lineStart = text.lastIndexOf('\n', comment.start! - 1) + 1
    const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(comment.end!))
    if (text.slice(lineStart, comment.start!).trim() !== '' || !rest) return []
    return [{ start: lineStart, end: comment.end! + rest[0].length, text: '' }]
  })
}

/** `POST /api/posts`, swagger blocks and the like say where the code was reached, which is no longer true. */
export function isAboutHttp(comment: string): boolean {
  return /@(swagger|openapi)|(^|[\s*`'"/])api\/[\w[]|^\s*\*?\s*(GET|POST|PUT|PATCH|DELETE)\b|eslint-|prettier-|@ts-/m.test(
    comment,
  )
}
