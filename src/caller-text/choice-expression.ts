// `(id ? updatePost(id, data) : createPost(data))`: two calls in the place of one.
import { columns, printWidth } from '../ast/line-width.js'
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import { reindent } from '../edit/edit-lines.js'
import type { Branch, CallSite } from '../find/call/call-site.js'

export interface Choice {
  branch: Branch
  /** The call where the condition holds, and the other one. */
  yes: string
  no: string
  /** What follows them both. */
  suffix: string
  style: TextStyle
}

/** Both calls as one expression: on the line of the old call where it fits, else with a line for each. */
export function choiceText(source: string, { range }: CallSite, { branch, yes, no, suffix, style }: Choice): string {
  const test = source.slice(branch.test.start, branch.test.end)
  const [open, close] = branch.tight || suffix !== '' ? ['(', ')'] : ['', '']
  const short = `${open}${test} ? ${yes} : ${no}${close}`
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1
  const rest = /^.*/.exec(source.slice(range.end))![0].trimEnd()
  const line = `${source.slice(lineStart, range.start)}${short}${suffix}${rest}`
  if (!short.includes('\n') && columns(line) <= printWidth(source)) return short
  const from = lineIndent(source, range.start)
  const to = `${from}${style.indent}`
  // What a call spreads over lines stands behind the `? ` or `: ` before it.
  const deeper = (call: string) => reindent(call, from, `${to}  `)
  const isChained = /^\s*\??\./.test(`${suffix}${source.slice(range.end)}`)
  const end = isChained ? `${style.eol}${from}${close}` : close
  return `${open}${test}${style.eol}${to}? ${deeper(yes)}${style.eol}${to}: ${deeper(no)}${end}`
}
