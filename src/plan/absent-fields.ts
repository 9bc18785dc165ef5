// Fields that a caller reads off a success which not every success has: JavaScript read `undefined` there.
import type { CallSite } from '../find/call/call-site.js'
import { allMayLack } from '../find/call/missing-value.js'
import type { Answer } from '../find/route/route-file.js'

/** A field that is missing from some successes. `never`: from all of them, and only failures have it. */
export interface AbsentField {
  name: string
  never: boolean
}

/**
 * What the callers read and some success lacks; nothing where a success does not tell its fields.
 * A field that no answer has is not among them: whoever reads it is mistaken.
 */
export function absentFields(answers: readonly Answer[], calls: readonly CallSite[]): AbsentField[] {
  const successes = answers.filter(({ outcome }) => outcome === 'success')
  if (!successes.every(tellsFields)) return []
  const read = [...new Set(calls.flatMap(({ response }) => response.members.success))].sort()
  return read
    .filter((name) => answers.some((answer) => has(answer, name)) && !successes.every((answer) => has(answer, name)))
    .map((name) => ({ name, never: !successes.some((answer) => has(answer, name)) }))
}

/** May a success be without the field at every place where the caller reads it off one? */
export function mayBeAbsent({ response }: CallSite, { name, never }: AbsentField): boolean {
  // Where the result is known to be a success, nothing is left behind another look at its `success`.
  if (never && response.uses.some((use) => use.kind === 'field' && use.field === 'success')) return false
  const reads = response.uses.flatMap((use) => {
    if (use.kind === 'field') return use.field === name && use.outcome !== 'failure' ? [use.mayLack] : []
    return use.kind === 'body' && use.members.includes(name) ? [use.mayLack[name] ?? null] : []
  })
  const together = allMayLack(reads)
  return together === 'always' || (together === 'sometimes' && !never)
}

function tellsFields({ body }: Answer): boolean {
  return body.kind === 'object' && !body.open
}

function has({ body }: Answer, field: string): boolean {
  return body.kind === 'object' && body.entries.some(({ key }) => key === field)
}
