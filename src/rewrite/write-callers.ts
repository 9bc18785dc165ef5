// The files that call the routes, with calls of the actions in the place of requests.
import { invariant } from '../errors.js'
import { thrownClasses } from '../find/call/thrown-classes.js'
import type { CallerStep } from '../plan/migration-plan.js'
import { importPath } from '../project/import-path.js'
import { inFile } from '../tool-fault.js'
import fetchToAction, { type PlannedCaller } from '../../transforms/fetch-to-action.js'
import {
  type AppMigration,
  groupBy,
  noApi,
  type ReadyUnit,
  sourceOf,
  supportPath,
  type Texts,
} from './app-migration.js'
import { callerTypes } from './caller-types.js'

/** Rewrites every caller of the units that moves, file by file. */
export function writeCallers(migration: AppMigration, units: readonly ReadyUnit[], texts: Texts): void {
  const { project } = migration
  const callers = units.flatMap((unit) =>
    unit.callers
      .filter(({ wiring }) => wiring !== 'none')
      .map((caller) => inFile(caller.file, () => plannedCaller(migration, unit, caller))),
  )
  for (const [file, group] of groupBy(callers, ({ caller }) => caller.file)) {
    const source = sourceOf(project, file)
    const text = inFile(file, () => fetchToAction({ path: file, source }, noApi, { callers: group }))
    invariant(text !== undefined, `${file} calls its actions`)
    texts.set(file, text)
  }
}

function plannedCaller(migration: AppMigration, { action }: ReadyUnit, caller: CallerStep): PlannedCaller {
  const { project, types, settings } = migration
  const { payloadType, needsWire, strings } = callerTypes(project, caller, types)
  const specifier = (to: string) => importPath(project, caller.file, to)
  const { message } = caller.call.rejection ?? {}
  return {
    caller,
    action,
    from: specifier(action.file),
    serverError: caller.catchCrash ? specifier(supportPath(migration, 'server-error')) : null,
    toWire: needsWire ? specifier(supportPath(migration, 'to-wire')) : null,
    actionError: specifier(supportPath(migration, 'action-error')),
    thrownClasses: (message ? thrownClasses(message) : [])
      .filter(({ inScope }) => !inScope)
      .map(({ name, file }) => ({ name, source: specifier(file) })),
    prefer: settings.prefer,
    strings,
    payloadType,
  }
}
