// A submit handler that is split around its call: what waits for the answer moves into useActionState.
import { isWithin } from '../ast/range.js'
import type { TextStyle } from '../ast/text-style.js'
import { lineIndent } from '../ast/text-style.js'
import { slice, type Edit } from '../edit/edit.js'
import { reindent, removeLines } from '../edit/edit-lines.js'
import type { MirrorState } from '../find/form/mirror-state.js'
import type { SubmitHandler } from '../find/form/submit-handler.js'
import type { Range } from '../location.js'
import { movedBody } from './moved-body.js'
import type { StateNames } from './state-names.js'

export interface ActionStateInput {
  source: string
  handler: SubmitHandler
  /** Mirrors that give way to the hook; none under `preserve`. */
  mirrors: readonly MirrorState[]
  /** What else changes in the part that moves: the call and the mentions of its response. */
  edits: readonly Edit[]
  /** The body that the action gets, as text at the handler; `null` where it gets none. */
  payload: { text: string; name: string; type: string | null } | null
  typescript: boolean
  style: TextStyle
  /** Longest line that the file's own code has room for. */
  width: number
  names: StateNames
}

/** All edits for one form, except imports. */
export function actionStateEdits(input: ActionStateInput): Edit[] {
  const { source, handler, mirrors, payload, style, names } = input
  const messages = mirrors.filter(({ role }) => role === 'message')
  const at = hookPlace(source, handler, mirrors)
  const hook = hookText(input, messages, at.indent)
  const parameter = dispatched(handler, payload)
  const clears = mirrors.flatMap((mirror) => mirror.clears)
  const send = sendText(input, parameter?.value ?? '')
  return [
    ...place(source, at, hook, handler, style),
    ...idleConstant(input, messages),
    { ...handler.asyncKeyword, text: '' },
    { ...handler.rest, text: `${leadText(source, handler, [...clears, ...handler.held], style)}${send}` },
    ...removeLines(
      source,
      clears.filter((range) => !isWithin(range, handler.rest)),
    ).map((edit) => upToRest(source, edit, handler.rest)),
    ...removeLines(
      source,
      mirrors.map(({ declaration }) => declaration).filter((range) => range !== at.replaces),
    ),
    ...readEdits(messages, names),
  ]
}

function sendText({ source, handler, names, style, width }: ActionStateInput, value: string): string {
  const { eol, end, indent: step } = style
  const indent = lineIndent(source, handler.rest.start)
  const call = `${names.submit}(${value})`
  const line = `startTransition(() => ${call})${end}`
  if (!line.includes('\n') && indent.length + line.length <= width) return line
  const broken = reindent(call, indent, indent + step)
  return ['startTransition(() =>', `${indent}${step}${broken},`, `${indent})${end}`].join(eol)
}

/** What stood in the `try` before the call, without what is `gone`, as lines in front of what takes its place. */
function leadText(source: string, { lead, rest }: SubmitHandler, gone: readonly Range[], style: TextStyle): string {
  if (!lead) return ''
  const own = gone.filter((range) => isWithin(range, lead))
  const text = slice(
    source,
    lead,
    removeLines(source, own).flatMap((edit) => within(edit, lead)),
  ).trim()
  if (text === '') return ''
  const indent = lineIndent(source, rest.start)
  return `${reindent(text, lineIndent(source, lead.start), indent)}${style.eol}${indent}`
}

function within(edit: Edit, { start, end }: Range): Edit[] {
  const cut = { ...edit, start: Math.max(edit.start, start), end: Math.min(edit.end, end) }
  return cut.end > cut.start ? [cut] : []
}

/** Where the resets stood right above the call, the blank line between them goes too. */
function upToRest(source: string, edit: Edit, rest: Range): Edit {
  const gap = /^[ \t]*(\r?\n[ \t]*)*$/.test(source.slice(edit.end, rest.start))
  return gap ? { ...edit, end: source.lastIndexOf('\n', rest.start - 1) + 1 } : edit
}

interface Place {
  offset: number
  indent: string
  /** The state declaration that the hook takes the place of. */
  replaces: Range | null
}

/** In the place of the last mirror's `useState`, where everything that it needs is declared before; else above the handler. */
function hookPlace(source: string, handler: SubmitHandler, mirrors: readonly MirrorState[]): Place {
  const last = mirrors
    .map(({ declaration }) => declaration)
    .sort((a, b) => a.start - b.start)
    .at(-1)
  if (last && handler.usesUpTo <= last.end)
    return { offset: last.start, indent: lineIndent(source, last.start), replaces: last }
  return { offset: handler.statement.start, indent: lineIndent(source, handler.statement.start), replaces: null }
}

function place(source: string, at: Place, hook: string, handler: SubmitHandler, style: TextStyle): Edit[] {
  if (at.replaces) return [{ ...at.replaces, text: hook }]
  const offset = handler.statement.start
  return [{ start: offset, end: offset, text: `${hook}${style.eol}${style.eol}${lineIndent(source, offset)}` }]
}

function hookText(input: ActionStateInput, messages: readonly MirrorState[], indent: string): string {
  const { handler, payload, typescript, style, source, width, names } = input
  const single = messages.length === 1 ? messages[0]! : null
  const initial = messages.length === 0 ? 'undefined' : single ? single.initial : names.idle!
  const stateType = messages.length === 0 ? 'void' : single ? single.type! : `typeof ${names.idle}`
  const parameter = dispatched(handler, payload)
  const previous = typescript ? `_previous: ${stateType}` : '_previous'
  const parameters = parameter
    ? `${previous}, ${parameter.pattern}${typescript ? `: ${parameter.type}` : ''}`
    : typescript && messages.length > 0
      ? previous
      : ''
  const results = [names.state ?? '', names.submit, ...(names.pending ? [names.pending] : [])].join(', ')
  const head = `const [${results}] = useActionState(`
  const fn = `async (${parameters}) => {`
  const { eol, end, indent: step } = style
  const body = (inner: string) => reindent(movedBody(input, messages), lineIndent(source, handler.rest.start), inner)
  const fits = indent.length + head.length + fn.length <= width
  const hugged = [`${head}${fn}`, `${indent}${step}${body(indent + step)}`, `${indent}}, ${initial})${end}`]
  const broken = [
    head,
    `${indent}${step}${fn}`,
    `${indent}${step}${step}${body(indent + step + step)}`,
    `${indent}${step}},`,
    `${indent}${step}${initial},`,
    `${indent})${end}`,
  ]
  const shown = shownValues(messages, names, style).map((line) => `${indent}${line}`)
  return [...(fits ? hugged : broken), ...shown].join(eol)
}

/** While the request runs nothing is said, as when the handler cleared it on submit. */
function shownValues(messages: readonly MirrorState[], names: StateNames, style: TextStyle): string[] {
  const [only] = messages
  if (!only || (messages.length === 1 && names.state === only.name)) return []
  if (messages.length === 1)
    return [`const ${only.name} = ${names.pending} ? ${only.initial} : ${names.state}${style.end}`]
  return [
    `const { ${messages.map(({ name }) => name).join(', ')} } = ${names.pending} ? ${names.idle} : ${names.state}${style.end}`,
  ]
}

/** Several messages are one state; what it is before anything was said stands above the component. */
function idleConstant(
  { handler, typescript, style, names }: ActionStateInput,
  messages: readonly MirrorState[],
): Edit[] {
  if (messages.length < 2) return []
  const type = typescript ? `: { ${messages.map(({ name, type }) => `${name}: ${type!}`).join('; ')} }` : ''
  const value = `{ ${messages.map(({ name, initial }) => `${name}: ${initial}`).join(', ')} }`
  const text = `const ${names.idle}${type} = ${value}${style.end}${style.eol}${style.eol}`
  return [{ start: handler.componentStart, end: handler.componentStart, text }]
}

/** What `submit` is called with, and how the action takes it. */
function dispatched(
  handler: SubmitHandler,
  payload: ActionStateInput['payload'],
): { value: string; pattern: string; type: string } | null {
  const carried = handler.carried.filter(({ name }) => name !== payload?.name)
  if (!payload && carried.length === 0) return null
  if (payload && carried.length === 0)
    return { value: payload.text, pattern: payload.name, type: payload.type ?? 'unknown' }
  const own = payload
    ? [
        {
          name: payload.name,
          type: payload.type ?? 'unknown',
          value: payload.text === payload.name ? payload.name : `${payload.name}: ${payload.text}`,
        },
      ]
    : []
  const parts = [...own, ...carried.map(({ name, type }) => ({ name, type, value: name }))]
  return {
    value: `{ ${parts.map(({ value }) => value).join(', ')} }`,
    pattern: `{ ${parts.map(({ name }) => name).join(', ')} }`,
    type: `{ ${parts.map(({ name, type }) => `${name}: ${type}`).join('; ')} }`,
  }
}

/** `{error && …}` -> `{error && !isPending && …}`. */
function readEdits(messages: readonly MirrorState[], names: StateNames): Edit[] {
  const [only] = messages
  if (messages.length !== 1 || only!.guards === null || names.state !== only!.name) return []
  return only!.guards.map(({ end }) => ({ start: end, end, text: ` && !${names.pending}` }))
}
