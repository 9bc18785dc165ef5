// What an action has to return so that every caller finds what it looks at, and nothing that nobody asked for.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Answer, HandlerFacts } from '../find/route/route-file.js'
import { type AbsentField, absentFields, mayBeAbsent } from './absent-fields.js'
import { decideErrorField, errorReadsOf, isSilent, lacksText, saysNothing, saysText } from './failure-text.js'
import type { ActionStep } from './migration-plan.js'
import { isTypeScript } from '../ast/is-typescript.js'

export interface Shape extends Pick<
  ActionStep,
  'data' | 'absent' | 'status' | 'errorField' | 'failures' | 'silent' | 'sure'
> {
  diagnostics: Diagnostic[]
}

/**
 * Fits the handler's answers to what its callers read. Each mismatch is an error at the caller.
 * @param keepsRoute the route goes on answering what the action returns.
 */
export function decideShape(handler: HandlerFacts, calls: readonly CallSite[], keepsRoute = false): Shape {
  const successes = handler.answers.filter((answer) => answer.outcome === 'success')
  const failures = handler.answers.filter((answer) => answer.outcome === 'failure')
  const errorField = decideErrorField(failures, calls)
  const text = failures.every((each) => saysText(each, errorField))
  const silent = !keepsRoute && isSilent(failures, calls)
  const absent = absentFields(handler.answers, calls)
  const names = absent.map(({ name }) => name)
  const saying: Saying = { failures, errorField, text, silent, keepsRoute }
  return {
    data: decideData(successes, calls, names),
    ...(names.length > 0 ? { absent: names } : {}),
    status: calls.some((call) => call.response.status || errorReadsOf(call).some(({ kind }) => kind === 'status')),
    errorField,
    failures: failures.length === 0 ? 'none' : text ? 'text' : 'other',
    ...(silent ? { silent: true as const } : {}),
    ...(isSure(failures, calls) ? { sure: true as const } : {}),
    diagnostics: calls.flatMap((call) => [
      ...mismatches(call, successes, failures, handler.throws),
      ...missingFields(call, { successes, failures, absent, errorField }),
      ...errorMismatches(call, saying),
    ]),
  }
}

/** Callers that look for a failure, even of a handler without any, must find one in the type. */
function isSure(failures: readonly Answer[], calls: readonly CallSite[]): boolean {
  const asks = ({ response }: CallSite) => response.failure !== 'none' || response.status
  return failures.length === 0 && calls.some(({ response }) => response.unchecked) && !calls.some(asks)
}

/** What the failures say, and what becomes of it. */
interface Saying extends Pick<Shape, 'errorField'> {
  failures: readonly Answer[]
  text: boolean
  silent: boolean
  keepsRoute: boolean
}

/** An error that is thrown for a failure has its text and its status, and nothing else of the body. */
function errorMismatches(call: CallSite, { failures, errorField, text, silent, keepsRoute }: Saying): Diagnostic[] {
  const refuse = (detail: string) => [diagnose('call/reads-client-error', call.at, detail)]
  return errorReadsOf(call).flatMap((read) => {
    if (read.kind === 'check' && !read.guards) return [diagnose('call/client-error-branch', call.at)]
    if (read.kind !== 'text' && read.kind !== 'words') return []
    const { field } = read
    if (field !== null && field !== 'error' && field !== errorField) return refuse(`\`${field}\` of its body`)
    // Where its body says nothing, the action's own words have to be those that the caller showed then.
    const isOwnWords = silent || (read.kind === 'words' && read.saysStatus)
    const other = failures.find((answer) => {
      if (saysNothing(answer)) return !isOwnWords
      const perhaps = !keepsRoute && answer.body.kind === 'value' ? answer.body.perhaps : undefined
      if (perhaps) return !isOwnWords || perhaps.key !== field
      return field === null ? answer.body.kind !== 'text' : lacksText(answer, field)
    })
    if (other) return refuse(`its body, which has no such text at line ${other.at.line}`)
    return text ? [] : refuse('its text, which is not text in every answer')
  })
}

function decideData(
  successes: readonly Answer[],
  calls: readonly CallSite[],
  absent: readonly string[],
): ActionStep['data'] {
  const reads = calls.map(({ response }) => response.success).filter((read) => read !== 'none')
  if (reads.length === 0) return 'none'
  const fields = new Set<string>()
  for (const read of reads) {
    if (read === 'whole') return 'whole'
    read.forEach((field) => fields.add(field))
  }
  if (fields.size === 0) return 'none'
  const names = [...fields].sort()
  const isNullable = calls.some(({ response }) => response.chained)
  const picks = (answer: Answer) => canSelect(answer, names, absent) && !(isNullable && answer.body.kind === 'value')
  return successes.every(picks) ? names : 'whole'
}

/** Can these fields be taken from the answer's body, with no work left undone and none but the absent ones missing? */
function canSelect({ body }: Answer, fields: readonly string[], absent: readonly string[]): boolean {
  if (body.kind === 'value') return body.selectable
  return (
    body.kind === 'object' &&
    body.pure &&
    !body.open &&
    fields.every((field) => absent.includes(field) || body.entries.some(({ key }) => key === field))
  )
}

function mismatches(
  call: CallSite,
  successes: readonly Answer[],
  failures: readonly Answer[],
  throws: boolean,
): Diagnostic[] {
  const { response } = call
  const out: Diagnostic[] = []
  // A crash that has to arrive as a failure is one more failure.
  const mayFail = failures.length > 0 || (throws && response.tellsCrashFromNetwork)
  if (response.unchecked && mayFail) out.push(diagnose('call/unchecked-response', call.at))
  const statuses = successes.map(({ status }) => status ?? 200)
  if (response.successStatuses.some((status) => statuses.some((answered) => answered !== status))) {
    out.push(diagnose('call/distinguishes-success-statuses', call.at, [...new Set(statuses)].sort().join(', ')))
  }
  if (response.uses.some((use) => use.kind === 'text' && !use.shows))
    out.push(
      diagnose(
        'call/reads-http-response',
        call.at,
        'the JSON text of failures that do not all have the same single field',
      ),
    )
  const unnamed = failures.find(({ status }) => status !== null && status < 400)
  if (unnamed && response.uses.some((use) => use.kind === 'ok' || use.kind === 'successStatus')) {
    out.push(
      diagnose(
        'call/reads-missing-field',
        call.at,
        '`res.ok` is true for a failure here, which the body alone gives away',
      ),
    )
  }
  // A client that rejects looks at the status: it took this answer, and went on.
  if (unnamed && call.rejection) out.push(diagnose('call/takes-failure-for-success', call.at, String(unnamed.at.line)))
  const parses = response.uses.filter((use) => use.kind === 'parse')
  const readsSuccess = response.success !== 'none' || parses.some(({ outcome }) => outcome !== 'failure')
  if (readsSuccess && successes.some(isNoJson)) {
    out.push(diagnose('call/reads-missing-field', call.at, 'the body of a success that has none'))
  }
  const unreadable = failures.find(isNoJson)
  if (unreadable && parses.some(({ astray }) => astray)) {
    out.push(diagnose('call/parses-text', call.at, String(unreadable.at.line)))
  }
  // A crash becomes a failure without any field, which no fallback can fill.
  if (throws && response.tellsCrashFromNetwork && response.uses.some(({ kind }) => kind === 'instead')) {
    out.push(
      diagnose('call/reads-missing-field', call.at, 'what `.json().catch(…)` falls back to when the server crashes'),
    )
  }
  if (response.failure !== 'none') {
    const bare = failures.find(({ body }) => body.kind === 'empty' || body.kind === 'text' || body.kind === 'value')
    if (bare)
      out.push(
        diagnose(
          'call/reads-missing-field',
          call.at,
          `the JSON of the failure at line ${bare.at.line}, which has no object there`,
        ),
      )
  }
  return out
}

/** `res.json()` throws for it. */
function isNoJson({ body }: Answer): boolean {
  return body.kind === 'empty' || body.kind === 'text'
}

interface Fields extends Pick<Shape, 'errorField'> {
  successes: readonly Answer[]
  failures: readonly Answer[]
  absent: readonly AbsentField[]
}

/** Fields that the result would not have, or would have where the body had none. */
function missingFields(call: CallSite, { successes, failures, absent, errorField }: Fields): Diagnostic[] {
  const { at, file, response } = call
  const typed = isTypeScript(file)
  const missing = (field: string, { at: { line } }: Answer) =>
    diagnose('call/reads-missing-field', at, `\`${field}\`, which the answer at line ${line} does not have`)
  const out: Diagnostic[] = []
  for (const field of response.members.failure) {
    const lacking = failures.filter((answer) => lacks(answer, field))
    // A result always has an `error`: a body that has none would get one, and show it.
    const appears = field === 'error' || field === errorField
    const isRenamed =
      field === 'message' && !appears && failures.some((answer) => !lacks(answer, field) && lacks(answer, 'error'))
    const [first] = isRenamed ? failures : lacking
    if (first && (appears || isRenamed || (typed && lacking.length === failures.length)))
      out.push(missing(field, first))
  }
  // An untyped body let every field be read; the result's type does not.
  for (const field of typed ? response.members.success : []) {
    const lacking = successes.find(
      (answer) => lacks(answer, field) || (answer.body.kind === 'value' && /^errors?$/.test(field)),
    )
    const known = absent.find(({ name }) => name === field)
    if (lacking && !(known && mayBeAbsent(call, known))) out.push(missing(field, lacking))
  }
  return out
}

function lacks({ body }: Answer, field: string): boolean {
  return body.kind === 'object' && !body.open && !body.entries.some(({ key }) => key === field)
}
