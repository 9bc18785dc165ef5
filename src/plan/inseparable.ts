// Handlers that share their code with one that stays cannot leave their file.
import { remainder } from '../../transforms/retire-route.js'
import { parse } from '../ast/parse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { modulesOf } from '../find/route/module-lookup.js'
import type { Project } from '../project/project.js'
import { blockUnit } from './block-unit.js'
import type { MigrationUnit } from './migration-plan.js'

/** Blocks the ready units of every file from which they cannot be taken. */
export function blockInseparable(project: Project, units: readonly MigrationUnit[]): MigrationUnit[] {
  const leaves = ({ action }: MigrationUnit) => action !== undefined && !action.kept
  const files = new Set(units.filter(leaves).map(({ file }) => file))
  const stuck = new Set([...files].filter((file) => isInseparable(project, file, units)))
  return units.map((unit) => (leaves(unit) && stuck.has(unit.file) ? blockUnit(unit, reason(unit)) : unit))
}

function isInseparable(project: Project, file: string, units: readonly MigrationUnit[]): boolean {
  const steps = units.flatMap(({ action }) => (action?.route.file === file ? [action] : []))
  const { router, path } = steps[0]!.route
  const parsed = parse(file, project.scripts.get(file)!)
  const leaving = steps.map(({ route }) => route.method)
  return remainder(parsed, { router, path, leaving, modules: modulesOf(project) }).kind === 'inseparable'
}

function reason({ file }: MigrationUnit): Diagnostic {
  return diagnose('route/inseparable-handlers', { file, line: 1, column: 1 })
}
