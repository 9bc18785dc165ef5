// Edits that take whole lines out, or move a piece of code to another indentation.
import type { Edit } from './edit.js'
import type { Range } from '../location.js'

/**
 * Takes the statements at `ranges` out of `text`, with their lines where nothing else is on them. Blank lines that
 * stood on both sides become one; one that would open or close a block goes.
 */
export function removeLines(text: string, ranges: readonly Range[]): Edit[] {
  const lines = ranges.map((range) => wholeLines(text, range)).sort((a, b) => a.start - b.start)
  const runs: Range[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && /^\s*$/.test(text.slice(last.end, line.start))) last.end = Math.max(last.end, line.end)
    else runs.push({ ...line })
  }
  return runs.map((run) => ({ ...withBlankLine(text, run), text: '' }))
}

function wholeLines(text: string, range: Range): Range {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  if (/\S/.test(text.slice(start, range.start))) {
    const isLast = /^[ \t]*(\r?\n|$)/.test(text.slice(range.end))
    return isLast ? { start: text.slice(0, range.start).trimEnd().length, end: range.end } : upToNext(text, range)
  }
  const rest = /^[ \t;]*(\r?\n|$)/.exec(text.slice(range.end))
  return rest ? { start, end: range.end + rest[0].length } : upToNext(text, range)
}

/** What stands behind the statement on its line stays, in its place: other code, or a comment. */
function upToNext(text: string, range: Range): Range {
  if (text[range.end - 1] === '\n') return range
  const gap = /^[ \t;]*(?=\/[/*])|^[ \t]*/.exec(text.slice(range.end))!
  return { start: range.start, end: range.end + gap[0].length }
}

function withBlankLine(text: string, run: Range): Range {
  const before = text.slice(0, run.start)
  const isWhole = run.start === 0 || before.endsWith('\n')
  if (!isWhole) return run
  const blankBefore = /\r?\n[ \t]*\r?\n$/.exec(before)
  const blankAfter = /^[ \t]*\r?\n/.exec(text.slice(run.end))
  const opensBlock = /[{[(]\s*$/.test(before)
  const closesBlock = /^\s*[}\])]/.test(text.slice(run.end))
  if (blankAfter && (blankBefore || opensBlock)) return { start: run.start, end: run.end + blankAfter[0].length }
  // The line break before the blank line stays: it ends the line above.
  if (blankBefore && closesBlock)
    return { start: run.start - blankBefore[0].length + /^\r?\n/.exec(blankBefore[0])![0].length, end: run.end }
  return run
}

/** `code`, whose first line stood at indentation `from`, as it stands at `to`. Lines inside template literals are text and stay. */
export function reindent(code: string, from: string, to: string): string {
  if (from === to) return code
  const isText = code.includes('`') ? templateText(code) : () => false
  return code.replaceAll(/\n([ \t]*)(?=\S)/g, (line, indent: string, offset: number) =>
    !isText(offset) && indent.startsWith(from) ? `\n${to}${indent.slice(from.length)}` : line,
  )
}

/** Tells the offsets that are the text of a template literal, also in one that stands inside of another. */
function templateText(code: string): (offset: number) => boolean {
  const inText: boolean[] = []
  /** Open braces in each `${` that is not closed yet; in a template's text the last one is `null`. */
  const open: (number | null)[] = []
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|\\[\s\S]|\$\{|[`{}]|[\s\S]/g
  const text = /\\[\s\S]|\$\{|`|[\s\S]/g
  for (let at = 0; at < code.length;) {
    const isText = open.at(-1) === null
    const pattern = isText ? text : token
    pattern.lastIndex = at
    const [found] = pattern.exec(code)!
    if (isText) for (let i = 0; i < found.length; i++) inText[at + i] = true
    at += found.length
    if (found === '`' && isText) open.pop()
    else if (found === '`') open.push(null)
    else if (isText && found === '${') open.push(0)
    else if (!isText && found === '{' && open.length > 0) open[open.length - 1]!++
    else if (!isText && found === '}' && open.length > 0) {
      if (open.at(-1) === 0) open.pop()
      else open[open.length - 1]!--
    }
  }
  return (offset) => inText[offset] === true
}
