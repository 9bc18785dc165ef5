// The looks at a client's error, where an `ActionError` is thrown in its place.
import { columns, printWidth } from '../ast/line-width.js'
import type { TextStyle } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import { removeLines } from '../edit/edit-lines.js'
import type { ErrorRead, Rejection } from '../find/call/call-site.js'
import type { Range } from '../location.js'
import { axiosWords, reason } from '../status-text.js'

/** Every look at the client's error becomes one at the error that is thrown now. */
export function errorReadEdits(source: string, { reads }: Rejection, style: TextStyle): Edit[] {
  const drops = reads.filter(({ kind }) => kind === 'drop').map(({ range }) => range)
  const looks = reads.filter((read) => read.kind !== 'drop')
  const edits = looks.map((read) => {
    const text = readText(source, read, style)
    return read.kind === 'words' ? onOneLine(source, read.range, text) : { ...spot(read), text }
  })
  return [...edits, ...removeLines(source, drops)]
}

type Look = Exclude<ErrorRead, { kind: 'drop' }>

/** An argument that had lines of its own, beside its parentheses where that is short enough now. */
function onOneLine(source: string, { start, end }: Range, text: string): Edit {
  const before = /\(\s*$/.exec(source.slice(0, start))?.[0].length ?? 1
  const after = /^,?\s*(?=\))/.exec(source.slice(end))?.[0].length ?? 0
  const from = start - before + 1
  const line =
    source.slice(source.lastIndexOf('\n', from - 1) + 1, from) + text + /^[^\r\n]*/.exec(source.slice(end + after))![0]
  return before > 1 && columns(line) <= printWidth(source)
    ? { start: from, end: end + after, text }
    : { start, end, text }
}

function spot(read: Look): { start: number; end: number } {
  if (read.kind === 'status' && read.comparison) return read.comparison
  return read.kind === 'text' && read.or ? { start: read.range.start, end: read.or.end } : read.range
}

function readText(source: string, read: Look, style: TextStyle): string {
  switch (read.kind) {
    case 'type':
      return read.becomes
        .map((piece) => (typeof piece === 'string' ? piece : shortType(source.slice(piece.start, piece.end))))
        .join('')
    case 'words':
      return `${read.name}.message || ${style.quote}${crashWords(read)}${style.quote}`
    case 'check':
      return isActionError(read.name)
    case 'status': {
      const { comparison, name, range } = read
      return comparison
        ? `${isActionError(name)} && ${name}.status${source.slice(range.end, comparison.end)}`
        : `${name}.status`
    }
    case 'text':
      if (read.sure) return `${read.name}.message`
      if (read.tested) return `${isActionError(read.name)} && ${read.name}.message`
      if (read.silent && read.or)
        return `(${isActionError(read.name)} && ${read.name}.message)${source.slice(read.or.start, read.or.end)}`
      return `${isActionError(read.name)} ? ${read.name}.message : ${otherwise(read, style)}`
  }
}

/** What is shown of another error, which has no such text. */
function otherwise({ or, blank, silent }: Extract<ErrorRead, { kind: 'text' }>, { quote }: TextStyle): string {
  return or ? '' : blank && silent ? quote + quote : 'undefined'
}

/** `{ email: string }` on one line, as it stands beside a parameter. */
function shortType(text: string): string {
  const line = text.replace(/\s*\r?\n\s*/g, ' ').replace(/[;,] \}$/, ' }')
  return line.length > 60 || /\/[/*]/.test(text) ? text : line
}

/** What HTTP, or axios itself, says of an answer 500 without a text: an action that crashes has none. */
function crashWords({ saysStatus }: Extract<ErrorRead, { kind: 'words' }>): string {
  return saysStatus ? reason(500) : axiosWords('500')
}

function isActionError(name: string): string {
  return `${name} instanceof ActionError`
}
