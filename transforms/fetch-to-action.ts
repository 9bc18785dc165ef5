import { inQuotes } from '../src/ast/in-quotes.js'
import { printWidth } from '../src/ast/line-width.js'
import { isWithin } from '../src/ast/range.js'
import { type Parsed, parse } from '../src/ast/parse.js'
import { textStyle, type TextStyle } from '../src/ast/text-style.js'
import { actionStateEdits } from '../src/caller-text/action-state.js'
import { formActionEdits } from '../src/caller-text/form-action.js'
import { type FormNames, formNames, type NamesFor } from '../src/caller-text/form-names.js'
import { helperName, importsFor, localName, mayFail } from '../src/caller-text/caller-imports.js'
import { argumentsText, callEdit, type CallerFile, payloadText } from '../src/caller-text/call-expression.js'
import { choiceText } from '../src/caller-text/choice-expression.js'
import { crashCatch } from '../src/caller-text/crash-catch.js'
import { errorReadEdits } from '../src/caller-text/error-reads.js'
import { movedInto, rejectionEdits } from '../src/caller-text/rejection-edits.js'
import { responseEdits } from '../src/caller-text/response-edits.js'
import { stateNames } from '../src/caller-text/state-names.js'
import { breakImports } from '../src/edit/break-imports.js'
import { applyEdits, type Edit } from '../src/edit/edit.js'
import { reindent, removeLines } from '../src/edit/edit-lines.js'
import { editImports } from '../src/edit/edit-imports.js'
import { withoutOrphans } from '../src/edit/without-orphans.js'
import { lineIndent } from '../src/ast/text-style.js'
import type { SubmitHandler } from '../src/find/form/submit-handler.js'
import type { Range } from '../src/location.js'
import type { ActionStep, CallerStep } from '../src/plan/migration-plan.js'
import type { Preference } from '../src/settings.js'
import type { NewImport } from '../src/edit/write-import.js'
import type { Transform, TransformMeta } from '../src/transform.js'
import { isTypeScript } from '../src/ast/is-typescript.js'

/** One call of the file, as planned. */
export interface PlannedCaller {
  caller: CallerStep
  action: Pick<ActionStep, 'name' | 'errorField' | 'failures' | 'inputs' | 'data'>
  /** Specifier of the action file, as this file would import it. */
  from: string
  /** Specifier of the helper that turns a crash into a failure; `null` where the caller needs none. */
  serverError: string | null
  prefer: Preference
  /** Specifier of `toWire`, where JSON would have changed the body on its way; `null` where it is plain data. */
  toWire: string | null
  /** Specifier of `ActionError`, for callers that look at the error a client rejected with. */
  actionError: string
  /** The error classes that a client throws and that the file does not import yet. */
  thrownClasses?: readonly { name: string; source: string }[]
  /** Expressions of the URL that are known to be strings. */
  strings: readonly Range[]
  /** Type of the body; `null` where it is not known: then it is read off the action. */
  payloadType: string | null
}

export interface FetchToActionOptions {
  callers: readonly PlannedCaller[]
}

/** A longer type reads better as the type of the action's parameter. */
const longestInlineType = 60

export const meta: TransformMeta = {
  name: 'fetch-to-action',
  summary:
    'Rewrites fetch calls to a migrated route into calls of its action, and submit handlers into useActionState.',
  needsPlan: true,
}

export const parser = 'tsx'

/**
 * Rewrites the calls of a file to the actions that took the place of their routes.
 *
 * 1. `await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })` => `await createPost({ title })`
 * 2. `` fetch(`/api/posts/${id}`, { method: 'DELETE' }) `` => `deletePost(id)`
 * 3. `res.ok`, `res.status`, `await res.json()` => `result.success`, `result.status`, `result.data` or the failure's own fields
 * 4. a submit handler => `useActionState`, with what ran before the call still in the handler
 *
 * Everything else stays byte for byte: the order of effects, comments, names, and state that does more than mirror the request.
 */
const transform: Transform<FetchToActionOptions> = ({ path: file, source }, _api, { callers }) => {
  if (callers.length === 0) return undefined
  const parsed = parse(file, source)
  const style = textStyle(parsed)
  const placed = byPlace(callers)
  const namesFor = formNames(
    placed.flatMap(([planned]) => submitHandler(planned) ?? []),
    callers.flatMap((each) => importsFor(parsed, each)).map(({ name, local }) => local ?? name),
  )
  const reads = placed.map(([{ caller, action }]) => responseEdits(source, caller.call, action))
  const isInCall = (edit: Edit) => placed.some(([{ caller }]) => isWithin(edit, caller.call.range))
  const written: CallerFile = { parsed, style, reads: reads.flat().filter(isInCall) }
  const rewrites = placed.map(([planned, other], at) => {
    const own = reads[at]!.filter((edit) => !isInCall(edit))
    return rewriteCaller(written, planned, own, namesFor, other)
  })
  const moved = applyEdits(source, [
    ...rewrites.flatMap(({ edits }) => edits),
    ...editImports(parsed, { add: rewrites.flatMap(({ imports }) => imports) }),
  ])
  const done = parse(file, withoutOrphans(parsed, moved))
  return applyEdits(done.text, breakImports(done, source, style, printWidth(source)))
}

export default transform

interface Rewrite {
  edits: Edit[]
  imports: NewImport[]
}

/** The calls of the file, each with the other one where a condition chooses between two: the one in which it holds first. */
function byPlace(callers: readonly PlannedCaller[]): [PlannedCaller, PlannedCaller | undefined][] {
  const otherOf = ({ caller: { call } }: PlannedCaller) =>
    callers.find(({ caller }) => caller.call.range.start === call.range.start && caller.call.branch?.holds === false)
  return callers
    .filter(({ caller }) => caller.call.branch?.holds !== false)
    .map((planned) => [planned, planned.caller.call.branch ? otherOf(planned) : undefined])
}

/**
 * @param reads what is read of its result, but for what another call around it is written with
 * @param other the call in whose place it stands too, where its condition does not hold
 */
function rewriteCaller(
  file: CallerFile,
  planned: PlannedCaller,
  reads: readonly Edit[],
  namesFor: NamesFor,
  other?: PlannedCaller,
): Rewrite {
  const { parsed, style } = file
  const { caller, action } = planned
  const both = other ? [planned, other].sort((a, b) => (a.action.name < b.action.name ? -1 : 1)) : [planned]
  const imports = both.flatMap((each) => importsFor(parsed, each))
  const local = localName(planned)
  const handler = submitHandler(planned)
  if (handler && caller.wiring === 'form-action' && 'form' in handler.progressive) {
    imports.push({ source: 'react', name: 'useActionState' })
    const { form } = handler.progressive
    const { errorField } = action
    const names = namesFor(handler, action.name)
    return {
      edits: formActionEdits({ source: parsed.text, handler, form, action: local, errorField, names, style }),
      imports: imports.filter(({ name }) => name !== 'serverError'),
    }
  }
  if (!handler) {
    const thrown = throwEdits(parsed, style, planned)
    const called = callEdits(file, planned, other)
    return {
      edits: [
        ...(thrown.length > 0 ? deeper(parsed, style, planned, called) : called),
        ...reads,
        ...thrown,
        ...(caller.call.rejection ? errorReadEdits(parsed.text, caller.call.rejection, style) : []),
      ],
      imports,
    }
  }
  imports.push({ source: 'react', name: 'startTransition' }, { source: 'react', name: 'useActionState' })
  const source = parsed.text
  const free = namesFor(handler, action.name)
  const payload = payloadOf(file, planned, handler, free)
  const edits = [...callEdits(file, planned, undefined, payload?.name), ...reads]
  const mirrors = planned.prefer === 'preserve' ? [] : handler.states.filter(({ role }) => role !== 'own')
  const names = stateNames(free, mirrors)
  const typescript = isTypeScript(parsed.file)
  const width = printWidth(source)
  const form = actionStateEdits({ source, handler, mirrors, edits, payload, typescript, style, width, names })
  const above = edits.filter((edit) => !isWithin(edit, handler.rest))
  return { edits: [...form, ...above], imports }
}

/** What made a client's call reject is thrown, unless there is nothing that could be. */
function throwEdits({ text }: Parsed, style: TextStyle, planned: PlannedCaller): Edit[] {
  const { rejection, response } = planned.caller.call
  if (rejection === null) return []
  const throws = mayFail(planned)
  const isNeeded = throws || response.success !== 'none'
  return isNeeded ? rejectionEdits(text, rejection, planned.action, style, throws) : []
}

/** The call's own lines, where it moves into a block that is written around it. */
function deeper({ text }: Parsed, style: TextStyle, { caller }: PlannedCaller, edits: Edit[]): Edit[] {
  const { rejection } = caller.call
  const into = rejection && movedInto(text, rejection, style)
  return into ? edits.map((edit) => ({ ...edit, text: reindent(edit.text, into.from, into.to) })) : edits
}

/**
 * The body as text where it is not passed as it stands: through the round trip that JSON was.
 * @param at where it is written.
 */
function wiredPayload(
  file: CallerFile,
  planned: PlannedCaller,
  at = planned.caller.call.range.start,
): string | undefined {
  const { caller, toWire } = planned
  const payload = caller.args.find((arg) => arg.kind === 'payload')
  return toWire !== null && payload?.kind === 'payload'
    ? `${helperName('toWire', toWire, file.parsed, planned)}(${payloadText(file, at, payload)})`
    : undefined
}

function submitHandler({ caller }: PlannedCaller): SubmitHandler | null {
  const { trigger } = caller.call
  if (caller.wiring === 'direct-call' || trigger.kind !== 'submit' || !('handler' in trigger.reading)) return null
  return trigger.reading.handler
}

/** The call itself, and the comments inside it that would go with its options. */
function callEdits(file: CallerFile, planned: PlannedCaller, other?: PlannedCaller, payload?: string): Edit[] {
  const { parsed, style } = file
  const { text } = parsed
  const { call } = planned.caller
  // In a chain with a line for each link, this one gets its own too.
  const link = /^\r?\n[ \t]*(?=\.)/.exec(text.slice(call.range.end))?.[0] ?? ''
  const crash = planned.serverError ?? other?.serverError ?? null
  const calls = [planned, ...(other ? [other] : [])].map(({ caller, action }) => ({ call: caller.call, action }))
  const typed = { typescript: isTypeScript(parsed.file), quote: style.quote }
  const suffix =
    crash === null ? '' : `${link}${crashCatch(helperName('serverError', crash, parsed, planned), calls, typed)}`
  const called = callText(file, planned, payload)
  const written =
    other && call.branch
      ? choiceText(text, call, { branch: call.branch, yes: called, no: callText(file, other), suffix, style })
      : called
  const comments = call.comments.filter(
    ({ start }) => !other || other.caller.call.comments.some((comment) => comment.start === start),
  )
  const edits = [callEdit(text, call, `${written}${suffix}`), ...heldEdits(parsed, style, call.held, comments)]
  const own = comments.filter((comment) => isWithin(comment, call.range))
  if (own.length === 0) return edits
  const { start } = call.statement
  const indent = lineIndent(text, start)
  const rescued = own.map((comment) => `${text.slice(comment.start, comment.end)}${style.eol}${indent}`).join('')
  return [{ start, end: start, text: rescued }, ...edits]
}

/** The statements that held parts of the request go; the comments inside of them stay in their place. */
function heldEdits({ text }: Parsed, style: TextStyle, held: readonly Range[], comments: readonly Range[]): Edit[] {
  const commented = held.map((range) => ({ range, own: comments.filter((comment) => isWithin(comment, range)) }))
  const bare = commented.filter(({ own }) => own.length === 0).map(({ range }) => range)
  const kept = commented.filter(({ own }) => own.length > 0)
  return [
    ...removeLines(text, bare),
    ...kept.map(({ range, own }) => ({
      ...range,
      text: own.map(({ start, end }) => text.slice(start, end)).join(`${style.eol}${lineIndent(text, range.start)}`),
    })),
  ]
}

function callText(file: CallerFile, planned: PlannedCaller, payload = wiredPayload(file, planned)): string {
  const { caller, strings } = planned
  const isString = (range: Range) => strings.some((each) => each.start === range.start)
  const args = argumentsText(file, caller.call.range.start, caller.args, isString, payload)
  return `${localName(planned)}(${args})`
}

/** The body as `submit` sends it: computed in the handler, where the event and its locals are. */
function payloadOf(
  file: CallerFile,
  planned: PlannedCaller,
  { carried, rest }: SubmitHandler,
  { inAction }: FormNames,
): { text: string; name: string; type: string } | null {
  const { caller, action, payloadType } = planned
  const index = caller.args.findIndex(({ kind }) => kind === 'payload')
  const argument = caller.args[index]
  if (argument?.kind !== 'payload') return null
  const isForm = action.inputs[index]?.kind === 'formData'
  const text = wiredPayload(file, planned, rest.start) ?? payloadText(file, rest.start, argument)
  // A local that rides along anyway, or whose name is as good as any.
  const isLocal = text === 'formData' || carried.some(({ name }) => name === text)
  return {
    text,
    name: isLocal ? text : inAction(...(isForm ? ['formData', 'fields'] : ['input', 'payload', 'values'])),
    type: isForm
      ? 'FormData'
      : payloadType !== null && planned.toWire === null && payloadType.length <= longestInlineType
        ? inQuotes(payloadType, file.style.quote)
        : `Parameters<typeof ${localName(planned)}>[${index}]`,
  }
}
