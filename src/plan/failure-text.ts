// What the `error` of a failure is, as far as callers of a client show it: a text of the body, the action's own words, or nothing.
import type { CallSite, ErrorRead } from '../find/call/call-site.js'
import type { Answer } from '../find/route/route-file.js'
import type { ActionStep } from './migration-plan.js'

/** Every look at the error that the call rejects with. */
export function errorReadsOf({ rejection }: CallSite): readonly ErrorRead[] {
  return rejection?.reads ?? []
}

/** A failure without a body, or without any field that becomes its `error`. */
export function saysNothing({ body }: Answer): boolean {
  if (body.kind === 'empty') return true
  return body.kind === 'object' && !body.open && !body.entries.some(({ key }) => key === 'error' || key === 'message')
}

/** Callers show words of their own, or nothing, where a failure has none, so it must not get the name of its status. */
export function isSilent(failures: readonly Answer[], calls: readonly CallSite[]): boolean {
  const reads = calls.flatMap(errorReadsOf)
  const isQuiet = (read: ErrorRead) => read.kind !== 'text' || read.optional || read.blank
  return (
    failures.some((answer) => saysNothing(answer) || (answer.body.kind === 'value' && answer.body.perhaps)) &&
    reads.some(({ kind }) => kind === 'text') &&
    reads.every((read) => read.kind !== 'words' && isQuiet(read)) &&
    calls.every(({ response }) => response.failure === 'none')
  )
}

/** Whether the body has not that field in every case. */
export function lacksText({ body }: Answer, field: string): boolean {
  return body.kind !== 'object' || !body.entries.some(({ key }) => key === field)
}

/** `message` becomes `error` only where nobody has an `error`, or looks for one: no caller finds another text than before. */
export function decideErrorField(failures: readonly Answer[], calls: readonly CallSite[]): ActionStep['errorField'] {
  const keys = failures.map(keysOf)
  if (keys.some((names) => names.includes('error'))) return 'error'
  const looksForError = calls.some(
    (call) =>
      (Array.isArray(call.response.failure) && call.response.failure.includes('error')) ||
      errorReadsOf(call).some((read) => (read.kind === 'text' || read.kind === 'words') && read.field === 'error'),
  )
  return keys.some((names) => names.includes('message')) && !looksForError ? 'message' : null
}

function keysOf({ body }: Answer): readonly string[] {
  if (body.kind === 'value') return body.perhaps ? [body.perhaps.key] : []
  return body.kind === 'object' ? body.entries.map(({ key }) => key) : []
}

/** Whether what becomes `error` of this failure is text: an expression that cannot be anything else, or the name of the status where the body has none. */
export function saysText({ body }: Answer, errorField: ActionStep['errorField']): boolean {
  if (body.kind === 'value') return body.perhaps?.text !== false
  if (body.kind !== 'object') return true
  const named = [errorField, 'error', 'message'].flatMap((key) => body.entries.find((entry) => entry.key === key) ?? [])
  return named[0] ? named[0].text : !body.open
}
