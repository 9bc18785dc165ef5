// Edits that take whole lines out, or move a piece of code to another indentation.
import type { Edit } from './edit.js'
import type { Range } from './location.js'

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
  if (/\S/.test(text.slice(start, range.start))) return range
  const rest = /^[ \t;]*(\r?\n|$)/.exec(text.slice(range.end))
  return rest ? { start, end: range.end + rest[0].length } : range
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
  const templates = [...code.matchAll(/`(?:\\[\s\S]|[^`\\])*`/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
  return code.replaceAll(/\n([ \t]*)(?=\S)/g, (line, indent: string, offset: number) => {
    const isText = templates.some(({ start, end }) => start < offset && offset < end)
    return !isText && indent.startsWith(from) ? `\n${to}${indent.slice(from.length)}` : line
  })
}
