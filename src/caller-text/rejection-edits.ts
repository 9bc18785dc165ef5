// A client's call rejected where the answer was no success. An action returns its failures, so the caller throws them on.
import type { TextStyle } from '../ast/text-style.js'
import { lineIndent } from '../ast/text-style.js'
import { columns, printWidth } from '../ast/line-width.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import type { ErrorRead, Rejection, RejectionPlace } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'
import type { Range } from '../location.js'
import { memberText } from './response-edits.js'

/** Whether somebody looks at what is thrown, so that it has to say more than an `Error`. */
export function needsActionError({ reads }: Rejection): boolean {
  return reads.some(({ kind }) => kind !== 'type')
}

/** The edits that throw a failed result where the call rejected. */
export function rejectionEdits(
  source: string,
  rejection: Rejection,
  action: Pick<ActionStep, 'failures' | 'errorField'>,
  style: TextStyle,
  mayFail: boolean,
): Edit[] {
  const { eol, end } = style
  const { place } = rejection
  const { name } = place
  const throwing = (end: string) => `if (!${name}.success) throw ${thrownText(rejection, action)}${end}`
  const guard = throwing(end)
  // A wrapper that nobody asks twice: without a failure there is only the body to unpack.
  const onlyGives = rejection.message !== undefined && !mayFail
  switch (place.kind) {
    case 'statement': {
      const { at, declare } = place
      const indent = lineIndent(source, at.start)
      const own = throwing(source[at.end - 1] === ';' ? ';' : '')
      const behind = behindLine(source, at.end)
      const declaration = declare === null ? [] : [{ start: declare, end: declare, text: `const ${name} = ` }]
      if (place.unpack === undefined)
        return onlyGives ? [] : [...declaration, { start: behind, end: behind, text: `${eol}${indent}${own}` }]
      const { unpack } = place
      const semicolon = source[at.end - 1] === ';' ? ';' : ''
      const taken = `const ${source.slice(unpack.start, unpack.end)} = ${name}.data${semicolon}`
      const lines = onlyGives ? [taken] : [own, taken]
      return [
        { ...unpack, text: name },
        { start: behind, end: behind, text: lines.map((line) => `${eol}${indent}${line}`).join('') },
      ]
    }
    case 'callback':
      return [...parameter(place), ...callbackGuard(source, place, guard, style)]
    case 'returned': {
      const { at, value, block, awaits, makeAsync } = place
      const declaration = `const ${name} = ${awaits ? '' : 'await '}`
      const asynchronous = makeAsync === null ? [] : [{ start: makeAsync, end: makeAsync, text: 'async ' }]
      const outer = lineIndent(source, at.start)
      const lines = (end: string) => [
        ...(onlyGives ? [] : [throwing(end)]),
        ...(place.gives ? [`return ${place.gives === 'result' ? name : `${name}.data`}${end}`] : []),
      ]
      if ((onlyGives && !place.gives) || (place.gives === 'result' && !mayFail)) return []
      if (block) {
        const behind = behindLine(source, at.end)
        const added = lines(source[at.end - 1] === ';' ? ';' : '').map((line) => `${eol}${outer}${line}`)
        return [
          ...asynchronous,
          { start: at.start, end: value.start, text: declaration },
          { start: behind, end: behind, text: added.join('') },
        ]
      }
      const inner = `${eol}${outer}${style.indent}`
      return [
        ...asynchronous,
        { start: at.start, end: at.start, text: `{${inner}${declaration}` },
        {
          start: at.end,
          end: at.end,
          text: `${end}${lines(end)
            .map((line) => inner + line)
            .join('')}${eol}${outer}}`,
        },
      ]
    }
    case 'link': {
      const { at } = place
      // In a chain with a line for each link, this one gets its own too.
      const gap = /^\r?\n[ \t]*(?=\.)/.exec(source.slice(at))?.[0] ?? ''
      const outer = gap === '' ? lineIndent(source, at) : gap.replace(/^\r?\n/, '')
      if (onlyGives) return place.gives ? [{ start: at, end: at, text: `${gap}.then(({ data }) => data)` }] : []
      const lines = [guard, ...(place.gives ? [`return ${name}.data${end}`] : [])]
      const inner = lines.map((line) => `${eol}${outer}${style.indent}${line}`).join('')
      return [{ start: at, end: at, text: `${gap}.then((${name}) => {${inner}${eol}${outer}})` }]
    }
  }
}

/** The error for a failed result: in the words of the wrapper that was called, if it had its own. */
function thrownText(
  rejection: Rejection,
  { failures, errorField }: Pick<ActionStep, 'failures' | 'errorField'>,
): string {
  const { message, place } = rejection
  const { name } = place
  if (needsActionError(rejection)) return `new ActionError(${name})`
  if (!message) return `new Error(${failures === 'other' ? `String(${name}.error)` : `${name}.error`})`
  const edits = message.reads.map(({ range, field }) => ({
    ...range,
    text: memberText(name, field === null ? 'status' : field === errorField ? 'error' : field),
  }))
  return `new Error(${applyEdits(message.text, edits)})`
}

/** Every look at the client's error becomes one at the error that is thrown now. */
export function errorReadEdits(source: string, { reads }: Rejection, style: TextStyle): Edit[] {
  return reads.map((read) => {
    const text = readText(source, read, style)
    return read.kind === 'words' ? onOneLine(source, read.range, text) : { ...spot(read), text }
  })
}

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

function spot(read: ErrorRead): { start: number; end: number } {
  if (read.kind === 'status' && read.comparison) return read.comparison
  return read.kind === 'text' && read.or ? { start: read.range.start, end: read.or.end } : read.range
}

function readText(source: string, read: ErrorRead, style: TextStyle): string {
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
      return `${isActionError(read.name)} ? ${read.name}.message : ${read.or ? '' : 'undefined'}`
  }
}

/** `{ email: string }` on one line, as it stands beside a parameter. */
function shortType(text: string): string {
  const line = text.replace(/\s*\r?\n\s*/g, ' ').replace(/[;,] \}$/, ' }')
  return line.length > 60 || /\/[/*]/.test(text) ? text : line
}

/** What HTTP, or axios itself, says of an answer 500 without a text: an action that crashes has none. */
function crashWords({ saysStatus }: Extract<ErrorRead, { kind: 'words' }>): string {
  return saysStatus ? 'Internal Server Error' : 'Request failed with status code 500'
}

function isActionError(name: string): string {
  return `${name} instanceof ActionError`
}

/** Behind the statement, and behind a comment that ends its line. */
function behindLine(source: string, at: number): number {
  const rest = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*(?=\r?\n|$))?/.exec(source.slice(at))![0]
  return at + (rest.trim() === '' ? 0 : rest.trimEnd().length)
}

function parameter({ name, declare }: Extract<RejectionPlace, { kind: 'callback' }>): Edit[] {
  return declare === null ? [] : [{ start: declare, end: declare, text: name }]
}

function callbackGuard(
  source: string,
  { block, body, first }: Extract<RejectionPlace, { kind: 'callback' }>,
  guard: string,
  { eol, indent, end }: TextStyle,
): Edit[] {
  const outer = lineIndent(source, body.start)
  if (!block) {
    return [
      { start: body.start, end: body.start, text: `{${eol}${outer}${indent}${guard}${eol}${outer}${indent}return ` },
      { start: body.end, end: body.end, text: `${end}${eol}${outer}}` },
    ]
  }
  if (!first)
    return [{ start: body.start + 1, end: body.end - 1, text: `${eol}${outer}${indent}${guard}${eol}${outer}` }]
  const isOwnLine = /\n[ \t]*$/.test(source.slice(body.start, first.start))
  const gap = isOwnLine ? `${eol}${lineIndent(source, first.start)}` : ' '
  return [{ start: first.start, end: first.start, text: guard + (isOwnLine || end ? gap : `; `) }]
}
