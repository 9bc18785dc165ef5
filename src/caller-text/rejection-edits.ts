// A client's call rejected where the answer was no success. An action returns its failures, so the caller throws them on.
import type { TextStyle } from '../ast/text-style.js'
import { lineIndent } from '../ast/text-style.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import type { Rejection, RejectionPlace, ThrownError } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { memberText } from './response-edits.js'

/** Whether somebody looks at what is thrown, so that it has to say more than an `Error`. */
export function needsActionError({ reads }: Rejection): boolean {
  return reads.some(({ kind }) => kind !== 'type')
}

type Guard = (end: string) => readonly string[]

/** What is written after the call, in each of its places. */
interface Outcome {
  /** The lines of `if (!result.success) throw …` with what ends a statement; `null` where nothing can fail and there is only the body to unpack. */
  guard: Guard | null
  style: TextStyle
}

/** The edits that throw a failed result where the call rejected. */
export function rejectionEdits(
  source: string,
  rejection: Rejection,
  action: Pick<ActionStep, 'failures' | 'errorField'>,
  style: TextStyle,
  mayFail: boolean,
): Edit[] {
  const { place } = rejection
  const throwing: Guard = (end) => throwLines(rejection, action, style, end)
  // A wrapper that nobody asks twice: without a failure there is only the body to unpack.
  const guard = rejection.message !== undefined && !mayFail ? null : throwing
  switch (place.kind) {
    case 'statement':
      return afterStatement(source, place, { guard, style })
    case 'callback':
      return [...parameter(place), ...callbackGuard(source, place, throwing(style.end).join(style.eol), style)]
    case 'returned':
      return place.gives === 'result' && !mayFail ? [] : whereReturned(source, place, { guard, style })
    case 'link':
      return asLink(source, place, { guard, style })
  }
}

type Place<K extends RejectionPlace['kind']> = Extract<RejectionPlace, { kind: K }>

/** A line below the statement, and one more that takes the body out. */
function afterStatement(
  source: string,
  { at, declare, name, unpack }: Place<'statement'>,
  { guard, style: { eol } }: Outcome,
): Edit[] {
  const semicolon = source[at.end - 1] === ';' ? ';' : ''
  const taken = unpack ? [`const ${source.slice(unpack.start, unpack.end)} = ${name}.data${semicolon}`] : []
  const lines = [...(guard?.(semicolon) ?? []), ...taken]
  if (lines.length === 0) return []
  const indent = lineIndent(source, at.start)
  const behind = behindLine(source, at.end)
  const declaration = declare === null || unpack ? [] : [{ start: declare, end: declare, text: `const ${name} = ` }]
  return [
    ...declaration,
    ...(unpack ? [{ ...unpack, text: name }] : []),
    { start: behind, end: behind, text: lines.map((line) => `${eol}${indent}${line}`).join('') },
  ]
}

/** A returned call gets a name, and what is returned comes below it. */
function whereReturned(source: string, place: Place<'returned'>, { guard, style }: Outcome): Edit[] {
  const { name, at, value, block, awaits, makeAsync, gives } = place
  const { eol, indent } = style
  const given = gives === 'result' ? name : `${name}.data`
  const lines = (end: string) => [...(guard?.(end) ?? []), ...(gives ? [`return ${given}${end}`] : [])]
  if (lines('').length === 0) return []
  const asynchronous = makeAsync === null ? [] : [{ start: makeAsync, end: makeAsync, text: 'async ' }]
  const declaration = `const ${name} = ${awaits ? '' : 'await '}`
  if (block) {
    const behind = behindLine(source, at.end)
    const outer = lineIndent(source, at.start)
    const added = lines(source[at.end - 1] === ';' ? ';' : '').map((line) => `${eol}${outer}${line}`)
    return [
      ...asynchronous,
      { start: at.start, end: value.start, text: declaration },
      { start: behind, end: behind, text: added.join('') },
    ]
  }
  const arrow = behindArrow(source, place)
  const outer = lineIndent(source, arrow)
  const inner = `${eol}${outer}${indent}`
  const below = lines(style.end).map((line) => inner + line)
  return [
    ...asynchronous,
    { start: arrow, end: at.start, text: ` {${inner}${declaration}` },
    { start: at.end, end: at.end, text: `${style.end}${below.join('')}${eol}${outer}}` },
  ]
}

/** Where the `=>` of an arrow function ends whose body is the call. */
function behindArrow(source: string, { at }: Place<'returned'>): number {
  return source.slice(0, at.start).trimEnd().length
}

/** The indentation that the lines of a call get below the first, where it moves into a block of its own; `null` where they stay. */
export function movedInto(
  source: string,
  { place }: Rejection,
  { indent }: TextStyle,
): { from: string; to: string } | null {
  if (place.kind !== 'returned' || place.block) return null
  const from = lineIndent(source, place.at.start)
  const to = lineIndent(source, behindArrow(source, place)) + indent
  return from === to ? null : { from, to }
}

function asLink(source: string, { at, name, gives }: Place<'link'>, { guard, style }: Outcome): Edit[] {
  const { eol, indent, end } = style
  // In a chain with a line for each link, this one gets its own too.
  const gap = /^\r?\n[ \t]*(?=\.)/.exec(source.slice(at))?.[0] ?? ''
  const outer = gap === '' ? armIndent(source, at) : gap.replace(/^\r?\n/, '')
  if (!guard) return gives ? [{ start: at, end: at, text: `${gap}.then(({ data }) => data)` }] : []
  const lines = [...guard(end), ...(gives ? [`return ${name}.data${end}`] : [])]
  const inner = lines.map((line) => `${eol}${outer}${indent}${line}`).join('')
  return [{ start: at, end: at, text: `${gap}.then((${name}) => {${inner}${eol}${outer}})` }]
}

/** `if (!result.success) throw …`; where some statuses have an error of their own, a block that asks for those first. */
function throwLines(
  rejection: Rejection,
  action: Pick<ActionStep, 'failures' | 'errorField'>,
  { indent }: TextStyle,
  end: string,
): readonly string[] {
  const { message, place } = rejection
  const failed = `if (!${place.name}.success)`
  const last = `throw ${thrownText(rejection, action)}${end}`
  const first = (message?.byStatus ?? []).map(
    (each) => `if (${place.name}.status === ${each.status}) throw ${errorText(each, place.name, action)}${end}`,
  )
  return first.length === 0
    ? [`${failed} ${last}`]
    : [`${failed} {`, ...[...first, last].map((line) => indent + line), '}']
}

/** The error for a failed result: in the words of the wrapper that was called, if it had its own. */
function thrownText(rejection: Rejection, action: Pick<ActionStep, 'failures' | 'errorField'>): string {
  const { message, place } = rejection
  const { name } = place
  if (needsActionError(rejection)) return `new ActionError(${name})`
  if (message) return errorText(message, name, action)
  return `new Error(${action.failures === 'other' ? `String(${name}.error)` : `${name}.error`})`
}

function errorText(
  { text, thrown, reads }: ThrownError,
  name: string,
  { errorField }: Pick<ActionStep, 'errorField'>,
): string {
  const edits = reads.map(({ range, field }) => ({
    ...range,
    text: memberText(name, field === null ? 'status' : field === errorField ? 'error' : field),
  }))
  return `new ${thrown?.name ?? 'Error'}(${applyEdits(text, edits)})`
}

/** Behind the statement, and behind a comment that ends its line. */
function behindLine(source: string, at: number): number {
  const rest = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*(?=\r?\n|$))?/.exec(source.slice(at))![0]
  return at + (rest.trim() === '' ? 0 : rest.trimEnd().length)
}

function parameter({ name, declare }: Place<'callback'>): Edit[] {
  return declare === null ? [] : [{ start: declare, end: declare, text: name }]
}

function callbackGuard(
  source: string,
  { block, body, first }: Place<'callback'>,
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

/** What the arm of a `?` on a line of its own holds stands deeper than the line, as formatters have it. */
function armIndent(source: string, at: number): string {
  const outer = lineIndent(source, at)
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at).trimStart()
  return /^[?:] /.test(line) ? outer + (outer.includes('\t') ? '\t' : '  ') : outer
}
