// A client's call rejected where the answer was no success. An action returns its failures, so the caller throws them on.
import type { TextStyle } from '../ast/text-style.js'
import { lineIndent } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import type { ErrorRead, Rejection, RejectionPlace } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'

/** Whether somebody looks at what is thrown, so that it has to say more than an `Error`. */
export function needsActionError({ reads }: Rejection): boolean {
  return reads.some(({ kind }) => kind !== 'type')
}

/** The edits that throw a failed result where the call rejected. */
export function rejectionEdits(
  source: string,
  rejection: Rejection,
  action: Pick<ActionStep, 'failures'>,
  style: TextStyle,
): Edit[] {
  const { eol, end } = style
  const { place } = rejection
  const { name } = place
  const thrown = needsActionError(rejection)
    ? `new ActionError(${name})`
    : `new Error(${action.failures === 'other' ? `String(${name}.error)` : `${name}.error`})`
  const throwing = (end: string) => `if (!${name}.success) throw ${thrown}${end}`
  const guard = throwing(end)
  switch (place.kind) {
    case 'statement': {
      const { at, declare } = place
      const indent = lineIndent(source, at.start)
      const own = throwing(source[at.end - 1] === ';' ? ';' : '')
      const behind = behindLine(source, at.end)
      const declaration = declare === null ? [] : [{ start: declare, end: declare, text: `const ${name} = ` }]
      return [...declaration, { start: behind, end: behind, text: `${eol}${indent}${own}` }]
    }
    case 'callback':
      return [...parameter(place), ...callbackGuard(source, place, guard, style)]
    case 'returned': {
      const { at, value, block, awaits, makeAsync } = place
      const declaration = `const ${name} = ${awaits ? '' : 'await '}`
      const asynchronous = makeAsync === null ? [] : [{ start: makeAsync, end: makeAsync, text: 'async ' }]
      const outer = lineIndent(source, at.start)
      if (block) {
        const own = throwing(source[at.end - 1] === ';' ? ';' : '')
        const behind = behindLine(source, at.end)
        return [
          ...asynchronous,
          { start: at.start, end: value.start, text: declaration },
          { start: behind, end: behind, text: `${eol}${outer}${own}` },
        ]
      }
      const inner = `${eol}${outer}${style.indent}`
      return [
        ...asynchronous,
        { start: at.start, end: at.start, text: `{${inner}${declaration}` },
        { start: at.end, end: at.end, text: `${end}${inner}${guard}${eol}${outer}}` },
      ]
    }
    case 'link': {
      const { at } = place
      // In a chain with a line for each link, this one gets its own too.
      const gap = /^\r?\n[ \t]*(?=\.)/.exec(source.slice(at))?.[0] ?? ''
      const outer = gap === '' ? lineIndent(source, at) : gap.replace(/^\r?\n/, '')
      return [
        { start: at, end: at, text: `${gap}.then((${name}) => {${eol}${outer}${style.indent}${guard}${eol}${outer}})` },
      ]
    }
  }
}

/** Every look at the client's error becomes one at the error that is thrown now. */
export function errorReadEdits(source: string, { reads }: Rejection): Edit[] {
  return reads.map((read) => ({ ...spot(read), text: readText(source, read) }))
}

function spot(read: ErrorRead): { start: number; end: number } {
  if (read.kind === 'status' && read.comparison) return read.comparison
  return read.kind === 'text' && read.or ? { start: read.range.start, end: read.or.end } : read.range
}

function readText(source: string, read: ErrorRead): string {
  switch (read.kind) {
    case 'type':
      return 'unknown'
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
