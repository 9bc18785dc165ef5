// What a caller looks at, once it is known what its handler answers: `if (data.error)` asks for the outcome where every
// failure has an `error` and no success has one.
import { applyEdits } from '../edit/edit.js'
import type { BodyFlag, CallSite, FieldUse, Rejection, ResponseReads, ResponseUse } from '../find/call/call-site.js'
import { readsIn } from '../find/call/response-reads.js'
import type { Answer, HandlerFacts } from '../find/route/route-file.js'

/** The call with the reading of its response that fits the handler's answers; the call as it is where none fits better. */
export function settleReads(call: CallSite, { answers }: Pick<HandlerFacts, 'answers'>): CallSite {
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
  return withOwnWords({ ...settled, response: withTexts(withoutMissing(settled.response, sides), sides) }, sides)
}

/** The words of a wrapper's error without `data.message || ` where no failure has a message. */
function withOwnWords(call: CallSite, { failures }: Sides): CallSite {
  const { rejection, response } = call
  const message = rejection?.message
  if (!rejection || !message) return call
  const lacks = message.reads.some(({ field, operand }) => field !== null && !isSaid(failures, field, operand !== null))
  if (message.unseen && lacks) return withResultsWords(call, rejection)
  const gone = message.reads.filter(
    ({ field, operand }) => field !== null && operand !== null && having(failures, field) === 'none',
  )
  const cuts = gone.map(({ operand }) => ({ ...operand!, text: '' }))
  const before = (at: number) => cuts.reduce((sum, { start, end }) => (end <= at ? sum + end - start : sum), 0)
  const reads = message.reads
    .filter((read) => !gone.includes(read))
    .map((read) => {
      const by = before(read.range.start)
      return { ...read, range: { start: read.range.start - by, end: read.range.end - by } }
    })
  const fields = [...new Set(reads.flatMap(({ field }) => field ?? []))]
  return {
    ...call,
    rejection: { ...rejection, message: { ...message, text: applyEdits(message.text, cuts), reads } },
    response: {
      ...response,
      failure: fields.length === 0 ? 'none' : fields,
      members: { ...response.members, failure: fields },
    },
  }
}

/** Reading the field fails for no failure, and gives something of one at least, unless there is a fallback for it. */
function isSaid(failures: readonly Answer[], field: string, hasFallback: boolean): boolean {
  return (hasFallback || having(failures, field) !== 'none') && failures.every(({ body }) => body.kind === 'object')
}

/** An error that nobody looks at may have the words of the result where the wrapper found none: only that it is thrown counts. */
function withResultsWords(call: CallSite, { place, reads }: Rejection): CallSite {
  const { response } = call
  const members = { ...response.members, failure: [] }
  return { ...call, rejection: { place, reads }, response: { ...response, failure: 'none', members } }
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
  if (body.kind !== 'object' || body.open) return null
  const entry = body.entries.find(({ key }) => key === field)
  if (exactly) return entry?.literal === 'true' ? true : entry?.literal === 'false' ? false : null
  return entry ? entry.truth : false
}

/** How many of the answers have the field; `null` where one of them does not tell. */
function having(answers: readonly Answer[], field: string): 'all' | 'some' | 'none' | null {
  const has = answers.map(({ body }) =>
    body.kind === 'object' && !body.open ? body.entries.some(({ key }) => key === field) : null,
  )
  if (has.includes(null)) return null
  return has.every(Boolean) ? 'all' : has.some(Boolean) ? 'some' : 'none'
}

/** Fields that are read where the outcome is not known are looked up on the side that has them. */
function guarded(response: ResponseReads, sides: Sides): ResponseReads {
  if (!response.unchecked || sides.failures.length === 0 || sides.successes.length === 0) return response
  const uses = response.uses.map((use): ResponseUse => {
    if (use.kind !== 'field' || use.outcome !== null || use.field === 'success') return use
    const guard = guardOf(use, sides)
    return guard ? { ...use, guard } : use
  })
  return readsIn(uses, response.tellsCrashFromNetwork)
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
