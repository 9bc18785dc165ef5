// The second half of the way: plan -> rewrite -> verify. A bug of ours on the way keeps the units of its file where they are,
// not the whole migration.
import { invariant } from './errors.js'
import type { FileChange, MigrationUnit, Plan } from './plan/migration-plan.js'
import { plan as decide } from './plan/plan.js'
import type { Project } from './project/project.js'
import { rewrite } from './rewrite.js'
import type { Facts } from './scan.js'
import type { Settings } from './settings.js'
import { faultIn, ToolFault } from './tool-fault.js'
import { verify } from './verify/verify.js'

/**
 * Carries out `plan` in memory, and proves what came of it.
 * @returns the changes, and the plan that they carry out: what a bug of ours kept from being rewritten is blocked in it, with `unit/tool-fault`
 * @throws ToolFault where the bug is about no unit
 */
export function rewritePlanned(
  { project, facts, plan }: { project: Project; facts: Facts; plan: Plan },
  settings: Settings,
): { plan: Plan; changes: FileChange[] } {
  try {
    const changes = rewrite(project, plan, settings)
    verify(project, changes)
    return { plan, changes }
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error
    const files = sourcesOf(error.file, plan.units)
    if (files.length === 0) throw error
    const faults = [...facts.faults, ...files.map((file) => faultIn(file, error))]
    const less = { ...decide(project, { ...facts, faults }, settings), root: plan.root }
    invariant(less.summary.ready < plan.summary.ready, `${error.message}: its units are blocked`)
    return rewritePlanned({ project, facts: { ...facts, faults }, plan: less }, settings)
  }
}

/** `file` where it is a route or a caller of a unit that moves; for a file of actions, the routes that they come from. */
function sourcesOf(file: string, units: readonly MigrationUnit[]): string[] {
  const moving = units.filter(({ verdict }) => verdict === 'ready')
  if (moving.some((unit) => unit.file === file || unit.callers.some((caller) => caller.file === file))) return [file]
  const written = moving.filter(({ action }) => action?.file === file || action?.kept?.file === file)
  return [...new Set(written.map((unit) => unit.file))]
}
