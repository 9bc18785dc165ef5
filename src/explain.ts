// In: a project, its facts and its plan. Out: the whole case for one unit, as plain data: what it answers and what guards it,
// how each caller is reached and which of its state stays, and every file as it would be.
import type { Diagnostic, DiagnosticCode } from './diagnostics.js'
import type { HandlerFacts } from './find/route/route-file.js'
import type { Location } from './location.js'
import type { CallerStep, FileChange, MigrationUnit, Plan } from './plan/migration-plan.js'
import type { Project, Way } from './project/project.js'
import { migrates, rewrite } from './rewrite.js'
import { rewritePlanned } from './rewrite-planned.js'
import type { Facts } from './scan.js'
import type { Settings } from './settings.js'
import { verify } from './verify/verify.js'

export interface Case {
  unit: MigrationUnit
  /** What turns requests away, or may: answers of the handler, and code around it that the plan knows of. */
  guards: readonly Guard[]
  /** The plan's diagnostics that are no guards. */
  evidence: readonly Diagnostic[]
  callers: readonly CallerCase[]
  /** What migrating this unit alone would do; empty where it is not ready. */
  changes: readonly FileChange[]
}

/** `status`: of the answer; `null` for a guard outside of the handler. */
export interface Guard {
  at: Location
  status: number | null
  text: string
}

export interface CallerCase {
  caller: CallerStep
  /** The line of the call, as it is written. */
  source: string
  /** Nearest first. */
  ways: readonly Way[]
  /** State around a form's request: `why` it stays, `null` where the action's own state takes its place. */
  states: readonly { name: string; role: 'pending' | 'message' | 'own'; why: string | null }[]
}

/** Statuses that say no to the person, not to the input. */
const refusals: readonly (number | null)[] = [401, 403, 429]

/** What the plan says of code that runs around a handler. */
const guardCodes: readonly DiagnosticCode[] = [
  'caller/behind-proxy',
  'route/behind-proxy',
  'route/bearer-token',
  'route/wrapped-handler',
  'route/wrapper-changes-answer',
  'route/wrapper-from-package',
]

/**
 * Puts together everything that is known of `unit`.
 * @throws InvariantError where what the plan calls ready cannot be rewritten
 */
export function explain(project: Project, facts: Facts, plan: Plan, unit: MigrationUnit, settings: Settings): Case {
  return caseOf(project, facts, unit, settings, changesOf(project, plan, unit, settings))
}

/** The case for each unit of the plan. `changes` are those of the whole migration, in the files that the unit has to do with. */
export function explainAll(planned: { project: Project; facts: Facts; plan: Plan }, settings: Settings) {
  const { project, facts } = planned
  const { plan, changes } = migrates(settings) ? rewritePlanned(planned, settings) : { ...planned, changes: [] }
  const cases = plan.units.map((unit) => {
    const files = new Set([unit.file, unit.action?.file, ...unit.callers.map(({ file }) => file)])
    const own = unit.verdict === 'ready' ? changes.filter(({ path }) => files.has(path)) : []
    return caseOf(project, facts, unit, settings, own)
  })
  return { plan, cases, changes }
}

function caseOf(
  project: Project,
  facts: Facts,
  unit: MigrationUnit,
  settings: Settings,
  changes: readonly FileChange[],
): Case {
  const isGuard = ({ code }: Diagnostic) => guardCodes.includes(code)
  const outside = unit.diagnostics.filter(isGuard).map(({ at, message }) => ({ at, status: null, text: message }))
  return {
    unit,
    guards: [...refusalsOf(project, facts, unit), ...outside],
    evidence: unit.diagnostics.filter((diagnostic) => !isGuard(diagnostic)),
    callers: unit.callers.map((caller) => callerCase(project, caller, settings)),
    changes,
  }
}

function refusalsOf(project: Project, facts: Facts, unit: MigrationUnit): Guard[] {
  const refused = handlersOf(facts, unit).flatMap(({ answers }) =>
    answers.filter(({ status }) => refusals.includes(status)),
  )
  return refused.map(({ at, status }) => ({ at, status, text: conditionAt(project, at) }))
}

/** A handler that tests no method answers for all of them. */
function handlersOf({ routes }: Facts, { file, method }: MigrationUnit): HandlerFacts[] {
  const handlers = routes.filter((route) => route.file === file).flatMap((route) => route.handlers)
  return handlers.filter((handler) => handler.method === method || handler.method === 'ANY')
}

/** The line of an answer, and the line with its condition where that is the one before. */
function conditionAt(project: Project, { file, line }: Location): string {
  const [before, at] = [lineOf(project, file, line - 1), lineOf(project, file, line)]
  return /^(\} else )?if\b/.test(before) && !/^(\} else )?if\b/.test(at) ? `${before} ${at}` : at
}

function lineOf(project: Project, file: string, line: number): string {
  return (project.scripts.get(file)?.split('\n')[line - 1] ?? '').trim()
}

function callerCase(project: Project, caller: CallerStep, { prefer }: Settings): CallerCase {
  const { trigger } = caller.call
  const states = trigger.kind === 'submit' && 'handler' in trigger.reading ? trigger.reading.handler.states : []
  const preserved = prefer === 'preserve' ? '`--prefer preserve` keeps the handler as it is' : null
  return {
    caller,
    source: lineOf(project, caller.file, caller.line),
    ways: project.graph.waysTo(caller.file),
    states: states.map(({ name, role, why }) => ({ name, role, why: preserved ?? why })),
  }
}

function changesOf(project: Project, plan: Plan, unit: MigrationUnit, settings: Settings): FileChange[] {
  if (unit.verdict !== 'ready' || !migrates(settings)) return []
  const changes = rewrite(project, { ...plan, units: [unit] }, { ...settings, only: [unit.id] })
  verify(project, changes)
  return changes
}
