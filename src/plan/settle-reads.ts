// What a caller looks at, once it is known what its handler answers: `if (data.error)` asks for the outcome where every
// failure has an `error` and no success has one.
import { isWithin } from '../ast/range.js'
import type { BodyFlag, CallSite, FieldUse, ResponseReads, ResponseUse } from '../find/call/call-site.js'
import { readsIn } from '../find/call/response-reads.js'
import type { Answer, HandlerFacts } from '../find/route/route-file.js'
import { having } from './having.js'
import { settleWords } from './settle-words.js'

/** The call with the reading of its response that fits the handler's answers; the call as it is where none fits better. */
export function settleReads(call: CallSite, { answers, throws }: Pick<HandlerFacts, 'answers' | 'throws'>): CallSite {
  const sides: Sides = {
    successes: answers.filter(({ outcome }) => outcome === 'success'),
    failures: answers.filter(({ outcome }) => outcome === 'failure'),
  }
  const plain = { ...call, response: guarded(call.response, sides) }
  const told = call.flags
    .filter((flag) => tells(flag, sides))
    .map(({ response, problems }) => ({ ...call, problems, response: guarded(response, sides) }))
  const good = [plain, ...told].filter(({ response, problems }) => !response.unchecked && isClean(problems))
  const settled = good.find(({ response }) => findsAll(response, sides)) ?? good[0] ?? plain
  const read = withTexts(withoutMissing(settled.response, sides), sides)
  const isCaught = throws && read.tellsCrashFromNetwork
  const found = { ...settled, response: isCaught ? read : withoutFallbacks(read, sides) }
  return settleWords(found, sides.failures, throws)
}

interface Sides {
  successes: readonly Answer[]
  failures: readonly Answer[]
}

function isClean(problems: CallSite['problems']): boolean {
  return problems.every(({ severity }) => severity !== 'error')
}

/** No field is read of a success that none of them has: `!res.ok || data.error` asks for the outcome then. */
function findsAll({ members, uses }: ResponseReads, { successes }: Sides): boolean {
  // A result that is a success already is not asked again: behind such a test there is nothing to read.
  const isAskedAgain = uses.some((use) => use.kind === 'field' && use.field === 'success')
  return !isAskedAgain && members.success.every((field) => having(successes, field) !== 'none')
}

/** Does the field tell the outcome for every answer there is? */
function tells({ field, means, exact, compared }: BodyFlag, { successes, failures }: Sides): boolean {
  const [truthy, falsy] = means === 'success' ? [successes, failures] : [failures, successes]
  return (
    failures.length > 0 &&
    (!exact || truthy.every((answer) => truthOf(answer, field, compared) === true)) &&
    falsy.every((answer) => truthOf(answer, field, compared) === false)
  )
}

/** @param exactly only `true` and `false` themselves count. */
function truthOf({ body }: Answer, field: string, exactly: boolean): boolean | null {
  if (body.kind !== 'object') return null
  const entry = body.entries.find(({ key }) => key === field)
  if (!entry) return body.open || exactly ? null : false
  if (exactly) return entry.literal === 'true' ? true : entry.literal === 'false' ? false : null
  return entry.truth
}

/** Fields that are read where the outcome is not known are looked up on the side that has them. */
function guarded(response: ResponseReads, sides: Sides): ResponseReads {
  if (!response.unchecked || sides.failures.length === 0 || sides.successes.length === 0) return response
  const uses = response.uses.map((use): ResponseUse => {
    if (use.kind !== 'field' || use.outcome !== null) return use
    const guard = use.field === 'success' ? ownFlag(sides) : guardOf(use, sides)
    return guard ? { ...use, guard } : use
  })
  return readsIn(uses, response.tellsCrashFromNetwork)
}

/** A `success` that is `true` or `false` in every answer is the result's own, so it can be read wherever it is. */
function ownFlag({ successes, failures }: Sides): FieldUse['guard'] {
  const isOwn =
    successes.every((answer) => truthOf(answer, 'success', true) === true) &&
    failures.every((answer) => truthOf(answer, 'success', true) === false)
  return isOwn ? 'either' : undefined
}

function guardOf({ field, place, equals }: FieldUse, { successes, failures }: Sides): FieldUse['guard'] {
  const good = having(successes, field)
  const bad = having(failures, field)
  if (good === 'all' && (bad === 'all' || bad === 'some')) return 'either'
  // What is missing is `undefined`: `false` is as good where only its truth counts, and it equals neither `true` nor `false`.
  const onlyTruth = place === 'truth' || place === 'left' || equals
  if (onlyTruth && good === 'all' && bad === 'none') return 'success'
  if (onlyTruth && good === 'none' && (bad === 'all' || bad === 'some')) return 'failure'
  return undefined
}

/** `data.error || data.message || '…'` without the fields that no answer has. */
function withoutMissing(response: ResponseReads, { successes, failures }: Sides): ResponseReads {
  const uses = response.uses.map((use): ResponseUse => {
    if (use.kind !== 'field' || use.operand === null || use.field === 'success') return use
    const side = use.guard ? [] : use.outcome === 'failure' ? failures : use.outcome === 'success' ? successes : []
    return side.length > 0 && having(side, use.field) === 'none' ? { kind: 'gone', range: use.operand } : use
  })
  return uses.some(({ kind }) => kind === 'gone') ? readsIn(uses, response.tellsCrashFromNetwork) : response
}

/**
 * `data.error ?? res.status` where every failure has a text: nothing is left for the other side, and TypeScript knows no
 * result there, so that its status could not be read.
 */
function withoutFallbacks(response: ResponseReads, { failures }: Sides): ResponseReads {
  const dead = response.uses.flatMap((use) => {
    const fallback = use.kind === 'field' && use.outcome === 'failure' ? use.fallback : undefined
    const reads = fallback && response.uses.some((other) => other.kind === 'status' && isWithin(other.range, fallback))
    return reads && failures.every((each) => hasText(each, (use as FieldUse).field)) ? [fallback] : []
  })
  if (dead.length === 0) return response
  const left = response.uses.filter(({ range }) => !dead.some((each) => isWithin(range, each)))
  const gone = dead.map((range): ResponseUse => ({ kind: 'gone', range }))
  return readsIn([...left, ...gone], response.tellsCrashFromNetwork)
}

function hasText({ body }: Answer, field: string): boolean {
  return body.kind === 'object' && !body.open && body.entries.some(({ key, text }) => key === field && text)
}

/** What `res.text()` of a failure gave: its text, or the JSON of its only field. */
function withTexts(response: ResponseReads, { failures }: Sides): ResponseReads {
  if (!response.uses.some(({ kind }) => kind === 'text')) return response
  const isText = failures.every(({ body }) => body.kind === 'text')
  const fields = new Set(failures.map(onlyField))
  const [field] = fields.size === 1 ? fields : [null]
  const uses = response.uses.map((use): ResponseUse => {
    if (use.kind !== 'text') return use
    if (isText || use.logged) return { ...use, shows: { as: 'error', field: 'error' } }
    return field ? { ...use, shows: { as: 'json', field } } : use
  })
  return readsIn(uses, response.tellsCrashFromNetwork)
}

/** `error` of `{ error: '…' }`. */
function onlyField({ body }: Answer): string | null {
  const [entry, ...others] = body.kind === 'object' && !body.open ? body.entries : []
  return entry && others.length === 0 && /^(error|message)$/.test(entry.key) ? entry.key : null
}
