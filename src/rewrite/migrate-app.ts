// In: an app, its units that are ready, and the texts so far. Out: those texts with actions, callers and routes rewritten.
import path from 'node:path'
import { parse } from '../ast/parse.js'
import { textStyle } from '../ast/text-style.js'
import { createHelperLookup } from '../find/route/session-lookup.js'
import type { ActionStep } from '../plan/migration-plan.js'
import type { App, Project } from '../project/project.js'
import { createTypeReader, type TypeReader } from '../project/types.js'
import type { Settings } from '../settings.js'
import { inFile } from '../tool-fault.js'
import { withUncheckedAnswers } from './answer-type.js'
import { type AppMigration, parsedSource, type ReadyUnit, supportPath, type Texts } from './app-migration.js'
import { inputType, rejectedTypes } from './input-type.js'
import { pointImporters } from './point-importers.js'
import { assertPresent } from './present-values.js'
import { supportFile, supportFiles } from './support-files.js'
import { actionTexts } from './write-actions.js'
import { writeCallers } from './write-callers.js'
import { moveShared, writeRoutes } from './write-routes.js'

/** Migrates all units of one app in `texts`. */
export function migrateApp(
  project: Project,
  app: App,
  units: readonly ReadyUnit[],
  settings: Settings,
  texts: Texts,
): void {
  const [first] = units
  if (!first) return
  const types = app.typescript ? typesFor(project, app, units) : null
  const found = units.map((unit) => ({ ...unit.action, ...inFile(unit.file, () => inputType(unit, types)) }))
  const helperWithoutRequest = createHelperLookup(project, (file) => {
    const text = project.scripts.get(file)
    return text === undefined ? null : parse(file, text)
  })
  const migration: AppMigration = {
    project,
    app,
    settings,
    types,
    folder: path.posix.dirname(first.action.file),
    helperWithoutRequest,
    shared: moveShared(project, found, texts, helperWithoutRequest),
  }
  const support = supportTexts(migration, first)
  const fitting = withFittingTypes(migration, found, texts, support)
  writeCallers(migration, units, texts)
  const steps = withReadAnswers(migration, units, fitting, texts, support)
  if (types) assertPresent(units, types, texts, trialOf(migration, texts, support)(steps))
  for (const [file, text] of actionTexts(migration, steps, texts)) texts.set(file, text)
  writeRoutes(migration, steps, texts)
  pointImporters(project, migration.shared, texts)
  addSupport(migration, support, texts)
}

function typesFor(project: Project, app: App, units: readonly ReadyUnit[]): TypeReader {
  const files = new Set(units.flatMap((unit) => [unit.file, ...unit.callers.map(({ file }) => file)]))
  return createTypeReader({ root: project.root, tsconfig: app.tsconfig, files: [...files].sort() })
}

/** Leaves out the parameter types with which the written actions do not compile. */
function withFittingTypes(
  migration: AppMigration,
  steps: readonly ActionStep[],
  texts: Texts,
  support: ReadonlyMap<string, string>,
): ActionStep[] {
  const { types } = migration
  if (!types) return [...steps]
  const rejected = rejectedTypes(steps, types, trialOf(migration, texts, support))
  return steps.map((step) => (rejected.has(step) ? { ...step, inputType: null } : step))
}

/** Leaves the answers unchecked with which the written callers do not compile. */
function withReadAnswers(
  migration: AppMigration,
  units: readonly ReadyUnit[],
  steps: readonly ActionStep[],
  texts: Texts,
  support: ReadonlyMap<string, string>,
): readonly ActionStep[] {
  const { types } = migration
  return types ? withUncheckedAnswers(units, steps, types, trialOf(migration, texts, support)) : steps
}

/** What is written so far, with the actions of some steps: for the compiler to look at. */
function trialOf(migration: AppMigration, texts: Texts, support: ReadonlyMap<string, string>) {
  const changed = [...texts].filter(([file, text]) => migration.project.scripts.get(file) !== text)
  return (steps: readonly ActionStep[]) => new Map([...changed, ...support, ...actionTexts(migration, steps, texts)])
}

/** Every support file by its path, in the style of the first route. */
function supportTexts(migration: AppMigration, { file }: ReadyUnit): Map<string, string> {
  const style = textStyle(parsedSource(migration.project, file))
  return new Map(
    supportFiles.map((kind) => [supportPath(migration, kind), supportFile(kind, style, migration.app.typescript)]),
  )
}

/** Adds those that a changed file imports. */
function addSupport({ project }: AppMigration, support: ReadonlyMap<string, string>, texts: Texts): void {
  const written = [...texts].flatMap(([file, text]) => (text === project.scripts.get(file) ? [] : [text ?? '']))
  for (const [file, text] of support) {
    const name = path.posix.basename(file).replace(/\.[jt]s$/, '')
    const isNeeded = written.some((each) => each.includes(`/${name}'`) || each.includes(`/${name}"`))
    if (isNeeded && !texts.has(file)) texts.set(file, text)
  }
}
