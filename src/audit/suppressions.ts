// `// routes-to-actions-ignore action/missing-auth: public form` on the line above a finding, or at its end; in JSX as a block
// comment in braces. A suppression says why, and goes when what it was for is gone.
import { catalogue } from '../diagnostic-catalogue.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'

interface Suppression {
  code: string
  reason: string
  file: string
  /** Lines whose findings it is about. */
  lines: readonly number[]
  range: { start: number; end: number }
}

const comment =
  /(?:\/\/|\/\*+|\*)\s*routes-to-actions-ignore\s+([\w/-]+)[ \t]*(:?)[ \t]*([^\n]*?)[ \t]*(?:\*\/\}?[^\n]*)?\r?$/gm

/**
 * The findings without those that a comment of their file accepts, and what is wrong with these comments: without a reason
 * they accept nothing, and one that nothing needs is reported.
 */
export function suppress(
  findings: readonly Diagnostic[],
  scripts: ReadonlyMap<string, string>,
): { findings: Diagnostic[]; suppressed: number } {
  const all = [...scripts].flatMap(([file, text]) => read(file, text))
  const used = new Set<Suppression>()
  const left = findings.filter(({ code, at }) => {
    const by = all.find(
      (each) => each.file === at.file && each.code === code && each.reason !== '' && each.lines.includes(at.line),
    )
    if (by) used.add(by)
    return !by
  })
  const problems = all.flatMap((each): Diagnostic[] => {
    const at = locate(each.file, scripts.get(each.file)!, each.range)
    if (each.reason === '') return [diagnose('suppression/without-reason', at, each.code)]
    return used.has(each) ? [] : [diagnose('suppression/unused', at, each.code, each.code in catalogue)]
  })
  return { findings: [...left, ...problems], suppressed: findings.length - left.length }
}

function read(file: string, text: string): Suppression[] {
  if (!text.includes('routes-to-actions-ignore')) return []
  return [...text.matchAll(comment)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length
    const [, code = '', colon, reason = ''] = match
    const range = { start: match.index, end: match.index + match[0].trimEnd().length }
    return { code, reason: colon ? reason : '', file, lines: linesOf(text, line), range }
  })
}

/** The comment's own line where code shares it, else the next line that is no comment. */
function linesOf(text: string, line: number): number[] {
  const lines = text.split('\n')
  const isComment = (each: string | undefined) => /^\s*(\/\/|\/\*|\*|\{\/\*)/.test(each ?? '')
  if (!isComment(lines[line - 1])) return [line]
  let next = line
  while (isComment(lines[next]) || lines[next]?.trim() === '') next++
  return [next + 1]
}
