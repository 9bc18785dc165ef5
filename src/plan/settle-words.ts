// The words of the error that a function of the project's own throws, once it is known what the handler answers.
import { moved } from '../ast/range.js'
import { diagnose } from '../diagnostics.js'
import { applyEdits } from '../edit/edit.js'
import type { CallSite, Rejection, ThrownMessage } from '../find/call/call-site.js'
import type { Answer } from '../find/route/route-file.js'
import type { Range } from '../location.js'
import { having } from './having.js'

/**
 * The call with the words that it throws.
 * @param failures what the handler answers where it fails
 * @param throws whether it may crash
 */
export function settleWords(call: CallSite, failures: readonly Answer[], throws: boolean): CallSite {
  const { rejection } = call
  if (!rejection?.message) return call
  const message = withAnswered(rejection.message, failures, throws)
  const lacks = message.reads.some(({ field, operand }) => field !== null && !isSaid(failures, field, operand !== null))
  if (message.unseen && lacks) return withResultsWords(call, rejection)
  const said = withoutGone(message, failures)
  const { withoutJson, ...words } = said
  if (!withoutJson || message.unseen) return withWords(call, rejection, words)
  const settled = throws ? wordsOfCrash(words, withoutJson) : words
  if (isAlwaysSaid(failures, said)) return withWords(call, rejection, settled)
  if (!throws && failures.every(isClosedObject)) return withWords(call, rejection, words)
  const what = 'it has other words for an answer without JSON, and not every failure is sure to have words of its own'
  const refused = diagnose('call/client-does-more', call.at, call.callee, withoutJson.at, what)
  return { ...call, problems: [...call.problems, refused] }
}

/** The error for a status goes where no failure has it. */
function withAnswered(message: ThrownMessage, failures: readonly Answer[], throws: boolean): ThrownMessage {
  const { byStatus = [], ...words } = message
  const isAnswered = (status: number) =>
    failures.some((each) => each.status === status || each.status === null) || (throws && status === 500)
  const answered = byStatus.filter(({ status }) => isAnswered(status))
  return answered.length === 0 ? words : { ...words, byStatus: answered }
}

/** `data.message || ` goes where no failure has a message. */
function withoutGone(message: ThrownMessage, failures: readonly Answer[]): ThrownMessage {
  const isGone = (field: string) => failures.length === 0 || having(failures, field) === 'none'
  const gone = message.reads.filter(({ field, operand }) => field !== null && operand !== null && isGone(field))
  const cuts = gone.map(({ operand }) => ({ ...operand!, text: '' }))
  const left = (range: Range) =>
    moved(range, -cuts.reduce((sum, cut) => (cut.end <= range.start ? sum + cut.end - cut.start : sum), 0))
  const { withoutJson } = message
  return {
    ...message,
    text: applyEdits(message.text, cuts),
    reads: message.reads.filter((read) => !gone.includes(read)).map((read) => ({ ...read, range: left(read.range) })),
    ...(withoutJson ? { withoutJson: { ...withoutJson, range: left(withoutJson.range) } } : {}),
  }
}

/** Where every failure says something itself, a crash alone is left to be said in other words. */
function wordsOfCrash(
  message: Omit<ThrownMessage, 'withoutJson'>,
  { range, text: given }: NonNullable<ThrownMessage['withoutJson']>,
): ThrownMessage {
  const { text, reads } = message
  const longer = given.length - (range.end - range.start)
  const kept = reads.flatMap((read) => {
    if (read.range.end <= range.start) return [read]
    return read.range.start >= range.end ? [{ ...read, range: moved(read.range, longer) }] : []
  })
  return { ...message, text: applyEdits(text, [{ ...range, text: given }]), reads: kept }
}

function withWords(call: CallSite, rejection: Rejection, message: ThrownMessage): CallSite {
  const fields = [...new Set(message.reads.flatMap(({ field }) => field ?? []))]
  const { response } = call
  return {
    ...call,
    rejection: { ...rejection, message },
    response: {
      ...response,
      status: response.status || message.byStatus !== undefined,
      failure: fields.length === 0 ? 'none' : fields,
      members: { ...response.members, failure: fields },
    },
  }
}

function isClosedObject({ body }: Answer): boolean {
  return body.kind === 'object' && !body.open
}

/** Each failure has one of the fields, with a text that is never empty. */
function isAlwaysSaid(failures: readonly Answer[], { reads }: ThrownMessage): boolean {
  return failures.every(
    ({ body }) =>
      body.kind === 'object' &&
      body.entries.some(({ key, truth }) => truth === true && reads.some(({ field }) => field === key)),
  )
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
