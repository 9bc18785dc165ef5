// The JSON that other programs rely on. Its shape is the contract in docs/command-line.md: fields are added, never changed.
import type { Diagnostic } from '../diagnostics.js'
import type { CallerCase, Case } from '../explain.js'
import type { CallerStep, FileChange, MigrationUnit, Plan } from '../plan/migration-plan.js'

export interface Extra {
  /** `migrate`: what is, or would be, written. */
  changes?: readonly FileChange[]
  /** `check`: old patterns that stand outside of units. */
  findings?: readonly Diagnostic[]
  /** `check`: ids of the units that count. */
  counted?: { ready: readonly string[]; blocked: readonly string[] }
  /** `check --baseline`. */
  baseline?: { file: string; accepted: number; stale: readonly Diagnostic[] }
}

/** The plan as one JSON object, with what the command adds to it. Ends in a newline. */
export function formatJson(plan: Plan, { changes, ...checked }: Extra = {}): string {
  return print({
    version: 1,
    root: plan.root,
    next: plan.next,
    units: plan.units.map(unitObject),
    diagnostics: plan.diagnostics,
    summary: plan.summary,
    ...checked,
    ...(changes ? { changes: changeObjects(changes) } : {}),
  })
}

/** Paths and what happens to them, without the texts. */
export function changeObjects(changes: readonly FileChange[]) {
  return changes.map((change) => ({ path: change.path, kind: kindOf(change) }))
}

export function kindOf({ before, after }: FileChange): 'created' | 'changed' | 'deleted' {
  if (before === null) return 'created'
  return after === null ? 'deleted' : 'changed'
}

export function print(value: unknown): string {
  return JSON.stringify(value, null, 2) + '\n'
}

// Field by field: what the plan carries for the rewrite is no part of the contract.
function unitObject({ id, route, method, file, router, verdict, action, callers, diagnostics }: MigrationUnit) {
  return {
    id,
    route,
    method,
    file,
    router,
    verdict,
    ...(action ? { action: { file: action.file, name: action.name } } : {}),
    callers: callers.map(callerObject),
    diagnostics,
  }
}

/** Everything about one unit: what the plan says of it, and what was looked up besides. */
export function caseObject({ unit, guards, callers, changes }: Case) {
  return { ...unitObject(unit), guards, callers: callers.map(callerCaseObject), changes: changeObjects(changes) }
}

function callerCaseObject({ caller, source, ways, states }: CallerCase) {
  return {
    ...callerObject(caller),
    source,
    ways: ways.map(({ entry, files }) => ({ entry: entry.kind, files })),
    states,
  }
}

function callerObject({ file, line, column, wiring }: CallerStep) {
  return { file, line, column, wiring, outcome: wiring === 'none' ? 'route' : 'action' }
}
