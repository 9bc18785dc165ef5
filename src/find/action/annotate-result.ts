// The text of a result type and its annotation, in the style of the file.
import type { TSType } from '@babel/types'
import { commentFree } from '../../ast/comment-free.js'
import { columns, printWidth } from '../../ast/line-width.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementStart } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { Edit } from '../../edit/edit.js'
import type { Range } from '../../location.js'
import type { ExportedAction } from './exported-actions.js'
import { previousType } from './result-members.js'

/**
 * Writes `export type <Name>Result = …` above an action and annotates the action with it.
 * @param members the entries of each member of the union, or a member as it is
 * @returns a reason where that cannot be
 */
export function annotateResult(
  parsed: Parsed,
  action: ExportedAction,
  members: readonly (string[] | string)[],
): Edit[] | string {
  const name = `${action.name[0]!.toUpperCase()}${action.name.slice(1)}Result`
  if (action.name === 'default' || new RegExp(`\\b${name}\\b`).test(parsed.text))
    return `a type \`${name}\` cannot be added`
  const previous = previousType(action.path.node)
  if (previous && !isEmpty(previous))
    return 'its previous state has a type of its own; declare one type for it and for the result'
  const at = annotationRange(parsed, action)
  if (!at) return 'it has no place for a return type'
  const start = statementStart(parsed, action.statement)
  const annotation = `: Promise<${name}>`
  return [
    { start, end: start, text: writeType(parsed, name, members) },
    ...(previous
      ? [{ ...rangeOf(previous), text: `${name} | ${parsed.text.slice(previous.start!, previous.end!)}` }]
      : []),
    ...(previous ? [] : breakParameters(parsed, action, at, annotation)),
    { ...at, text: annotation },
  ]
}

/** `null`, `undefined`: before the first answer there is none. */
function isEmpty({ type }: TSType): boolean {
  return type === 'TSNullKeyword' || type === 'TSUndefinedKeyword'
}

/** The annotation there is, or the place behind the parameters. */
export function annotationRange(parsed: Parsed, { path }: ExportedAction): Range | null {
  const { returnType, body, start } = path.node
  if (returnType) return rangeOf(returnType)
  const close = tokenBefore(parsed, ')', body.start!)
  return close > start! ? { start: close + 1, end: close + 1 } : null
}

/** One parameter a line, where the annotation makes the line too long. */
function breakParameters(parsed: Parsed, { path }: ExportedAction, at: Range, annotation: string): Edit[] {
  const { text } = parsed
  const { params } = path.node
  const [first, last] = [params[0], params.at(-1)]
  // A single destructured parameter breaks inside its braces, and that is up to a formatter.
  if (!first || !last || (first === last && first.type === 'ObjectPattern')) return []
  const lineStart = text.lastIndexOf('\n', first.start! - 1) + 1
  const behind = /^[^\r\n]*/.exec(text.slice(at.end))![0]
  const line = text.slice(lineStart, at.start) + annotation + behind
  const parameters = { start: tokenBefore(parsed, '(', first.start!) + 1, end: tokenBefore(parsed, ')', at.start) }
  const isOneLine = !text.slice(lineStart, at.start).includes('\n')
  if (!isOneLine || columns(line) <= printWidth(text) || !commentFree(parsed, parameters)) return []
  const { eol, indent } = textStyle(parsed)
  const blanks = lineIndent(text, lineStart + /^[ \t]*/.exec(text.slice(lineStart))![0].length)
  const comma = last.type === 'RestElement' ? '' : ','
  return [
    { start: parameters.start, end: first.start!, text: eol + blanks + indent },
    ...params.slice(1).map((param, index) => ({
      start: params[index]!.end!,
      end: param.start!,
      text: `,${eol}${blanks}${indent}`,
    })),
    { start: last.end!, end: parameters.end, text: comma + eol + blanks },
  ]
}

/** Where the last token `label` before `offset` begins; -1 where there is none. */
function tokenBefore({ ast }: Parsed, label: string, offset: number): number {
  const tokens = (ast.tokens ?? []) as { type: { label?: string }; start: number; end: number }[]
  return tokens.findLast((token) => token.end <= offset && token.type.label === label)?.start ?? -1
}

function writeType(parsed: Parsed, name: string, members: readonly (string[] | string)[]): string {
  const { eol, end, indent } = textStyle(parsed)
  const width = printWidth(parsed.text)
  const inline = (entries: readonly string[] | string) =>
    typeof entries === 'string' ? entries : `{ ${entries.join('; ')} }`
  const inLines = (entries: readonly string[], blanks: string) =>
    ['{', ...entries.map((entry) => blanks + indent + entry + end), `${blanks}}`].join(eol)
  const head = `export type ${name} =`
  const line = `${head} ${members.map(inline).join(' | ')}${end}`
  if (line.length <= width) return line + eol + eol
  const [only, second] = members
  if (only && typeof only !== 'string' && !second) return `${head} ${inLines(only, '')}${end}${eol}${eol}`
  // Formatters align what follows `| `.
  const aligned = indent + (indent === '\t' ? '\t' : '  ')
  const written = members.map((entries) => {
    const member = `${indent}| ${inline(entries)}`
    return columns(member) <= width || typeof entries === 'string' ? member : `${indent}| ${inLines(entries, aligned)}`
  })
  return [head, ...written].join(eol) + end + eol + eol
}
