// The files of the actions, and of the code that an action shares with a route that stays.
import { invariant } from '../errors.js'
import { toFormAction } from '../action-text/form-action.js'
import { modulesOf } from '../find/route/module-lookup.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { importPath } from '../project/import-path.js'
import type { Project } from '../project/project.js'
import { inFile } from '../tool-fault.js'
import routeToAction, { type RouteToActionOptions } from '../../transforms/route-to-action.js'
import { type AppMigration, groupBy, noApi, sourceOf, supportPath, type Texts } from './app-migration.js'

/** Every file that gets an action, by its path, with what stood in it before. */
export function actionTexts(
  migration: AppMigration,
  steps: readonly ActionStep[],
  texts: Texts,
): ReadonlyMap<string, string> {
  const written = new Map<string, string>()
  const before = (file: string) => texts.get(file) ?? ''
  const kept = steps.filter((step) => step.kept)
  for (const [file, group] of groupBy(kept, (step) => step.kept!.file)) {
    const more = { kept: true, serverOnly: usesServerOnly(migration.project, group) }
    written.set(
      file,
      inFile(file, () => actionText(migration, file, before(file), group, more)),
    )
  }
  for (const [file, group] of groupBy(steps, (step) => step.file)) {
    written.set(
      file,
      inFile(file, () =>
        group.reduce(
          (text, step) => (step.form ? toFormAction(file, text, step, step.form) : text),
          actionText(migration, file, before(file), group),
        ),
      ),
    )
  }
  return written
}

function actionText(
  migration: AppMigration,
  file: string,
  before: string,
  steps: readonly ActionStep[],
  more: Partial<RouteToActionOptions> = {},
): string {
  const { project, types, shared, helperWithoutRequest } = migration
  const text = routeToAction({ path: file, source: before }, noApi, {
    steps,
    sources: Object.fromEntries(steps.map((step) => [step.route.file, sourceOf(project, step.route.file)])),
    ...(types ? { types } : {}),
    importPath: (from, to) => importPath(project, from, to),
    wire: supportPath(migration, 'to-wire'),
    shared: Object.fromEntries(shared),
    helperWithoutRequest,
    modules: modulesOf(project),
    ...more,
  })
  invariant(text !== undefined, `${file} gets its actions`)
  return text
}

/** A test that imports the route would have to resolve the package, which only Next knows without it being installed. */
function usesServerOnly(project: Project, steps: readonly ActionStep[]): boolean {
  const tested = steps.some(({ route }) =>
    project.graph.importersOf(route.file).some(({ from }) => /\.(test|spec)\.|(^|\/)(__tests__|tests?)\//.test(from)),
  )
  return !tested && [...project.scripts.values()].some((text) => /^import ['"]server-only['"]/m.test(text))
}
