// In: a project and its plan. Out: every file as it will be, and nothing on disk. The transforms do the writing of text;
// here is which of them sees which file, and in what order.
import type { API } from 'jscodeshift'
import path from 'node:path'
import fetchToAction, { type FetchToActionOptions, type PlannedCaller } from '../transforms/fetch-to-action.js'
import { transforms } from '../transforms/index.js'
import { remainder } from '../transforms/retire-route.js'
import routeToAction, { type RouteToActionOptions } from '../transforms/route-to-action.js'
import { toFormAction } from './action-text/form-action.js'
import { parse } from './ast/parse.js'
import { callerTypes } from './caller-types.js'
import { inputType, rejectedTypes } from './input-type.js'
import { textStyle } from './ast/text-style.js'
import { invariant } from './errors.js'
import { modulesOf } from './find/route/module-lookup.js'
import type { HelperWithoutRequest } from './find/route/session-helpers.js'
import { createHelperLookup } from './find/route/session-lookup.js'
import { importPath } from './project/import-path.js'
import type { ActionStep, CallerStep, FileChange, MigrationUnit, Plan } from './plan/migration-plan.js'
import { appOf } from './project/apps.js'
import type { App, Project } from './project/project.js'
import { createTypeReader, type TypeReader } from './project/types.js'
import type { Settings } from './settings.js'
import { repairScripts } from './repair-scripts.js'
import { sharedDeclarations, sharedFile } from './route-text/shared-declarations.js'
import { thinFile } from './route-text/thin-file.js'
import { supportFile, supportFiles, type SupportFile } from './support-files.js'

type ReadyUnit = MigrationUnit & { action: ActionStep }

/** transforms under `jscodeshift -t` get its API; ours read the text alone. */
const noApi = {} as API

/**
 * Carries out the plan in memory: the units that are ready, then the single-file repairs.
 * @returns the changes, sorted by path.
 * @throws InvariantError where a transform meets what the plan did not foresee.
 */
export function rewrite(project: Project, plan: Plan, settings: Settings): FileChange[] {
  const texts = new Map<string, string | null>(project.scripts)
  const ready = plan.units.filter((unit): unit is ReadyUnit => unit.verdict === 'ready' && unit.action !== undefined)
  if (migrates(settings)) {
    for (const app of project.apps)
      migrateApp(
        project,
        app,
        ready.filter((unit) => appOf(project.apps, unit.file) === app),
        settings,
        texts,
      )
  }
  repairScripts(project, texts, settings)
  return changesOf(project, texts)
}

/** Whether units are migrated at all. The three transforms that need a plan only make sense together: a unit moves whole, or not. */
export function migrates({ transforms: chosen }: Settings): boolean {
  const planned = transforms.filter(({ meta }) => meta.needsPlan).map(({ meta }) => meta.name)
  return chosen.length === 0 || chosen.some((name) => planned.includes(name))
}

function migrateApp(
  project: Project,
  app: App,
  units: readonly ReadyUnit[],
  settings: Settings,
  texts: Map<string, string | null>,
): void {
  if (units.length === 0) return
  const folder = path.posix.dirname(units[0]!.action.file)
  const extension = app.typescript ? 'ts' : 'js'
  const support = (kind: SupportFile) => path.posix.join(folder, `${kind}.${extension}`)
  const types = app.typescript ? typesFor(project, app, units) : null
  const specifier = (from: string, to: string) => importPath(project, from, to)
  const found = units.map((unit) => ({
    ...unit.action,
    ...inputType(unit, types),
  }))

  const helperWithoutRequest = createHelperLookup(project, (each) => readParsed(project, each))
  const shared = moveShared(project, found, texts, helperWithoutRequest)

  const writeOne = (file: string, group: readonly ActionStep[], more: Partial<RouteToActionOptions>) => {
    const text = routeToAction({ path: file, source: texts.get(file) ?? '' }, noApi, {
      steps: group,
      sources: Object.fromEntries(group.map((step) => [step.route.file, sourceOf(project, step.route.file)])),
      ...(types ? { types } : {}),
      importPath: specifier,
      wire: support('to-wire'),
      shared: Object.fromEntries(shared),
      helperWithoutRequest,
      modules: modulesOf(project),
      ...more,
    })
    invariant(text !== undefined, `${file} gets its actions`)
    return text
  }
  const writeActions = (steps: readonly ActionStep[]) => {
    const written = new Map<string, string>()
    const kept = steps.filter((step) => step.kept)
    for (const [file, group] of groupBy(kept, (step) => step.kept!.file))
      written.set(file, writeOne(file, group, { kept: true, serverOnly: usesServerOnly(project, group) }))
    for (const [file, group] of groupBy(steps, (step) => step.file)) {
      const text = writeOne(file, group, {})
      written.set(
        file,
        group.reduce((before, step) => (step.form ? toFormAction(file, before, step, step.form) : before), text),
      )
    }
    return written
  }
  const style = textStyle(parse(units[0]!.file, sourceOf(project, units[0]!.file)))
  const supportTexts = supportFiles.map((kind) => [support(kind), supportFile(kind, style, app.typescript)] as const)
  const rejected = types
    ? rejectedTypes(
        found,
        types,
        (each) => new Map([...changedFrom(project, texts), ...supportTexts, ...writeActions(each)]),
      )
    : new Set()
  const steps = found.map((step) => (rejected.has(step) ? { ...step, inputType: null } : step))
  for (const [file, text] of writeActions(steps)) texts.set(file, text)
  const callers = units.flatMap((unit) =>
    unit.callers.filter(({ wiring }) => wiring !== 'none').map((caller) => plannedCaller(unit, caller)),
  )
  for (const [file, group] of groupBy(callers, ({ caller }) => caller.file)) {
    const options: FetchToActionOptions = { callers: group.map((each) => locally(each, file)) }
    const text = fetchToAction({ path: file, source: sourceOf(project, file) }, noApi, options)
    invariant(text !== undefined, `${file} calls its actions`)
    texts.set(file, text)
  }
  for (const [file, group] of groupBy(steps, (step) => step.route.file))
    texts.set(
      file,
      group[0]!.kept
        ? thin(project, file, group, helperWithoutRequest, shared.get(file))
        : withoutHandlers(project, file, group, shared.get(file)),
    )
  for (const [file, written] of supportTexts) {
    const kind = path.posix.basename(file, `.${extension}`)
    const isNeeded = [...texts].some(
      ([file, text]) =>
        (text !== null && text !== project.scripts.get(file) && text.includes(`/${kind}'`)) ||
        text?.includes(`/${kind}"`),
    )
    if (isNeeded && !texts.has(file)) texts.set(file, written)
  }

  function plannedCaller(unit: ReadyUnit, caller: CallerStep): PlannedCaller {
    const { payloadType, needsWire, strings } = callerTypes(project, caller, types)
    return {
      caller,
      action: unit.action,
      from: unit.action.file,
      serverError: caller.catchCrash ? support('server-error') : null,
      toWire: needsWire ? support('to-wire') : null,
      actionError: support('action-error'),
      prefer: settings.prefer,
      strings,
      payloadType,
    }
  }

  function locally(planned: PlannedCaller, file: string): PlannedCaller {
    const local = (to: string | null) => (to === null ? null : specifier(file, to))
    return {
      ...planned,
      from: specifier(file, planned.from),
      serverError: local(planned.serverError),
      toWire: local(planned.toWire),
      actionError: specifier(file, planned.actionError),
    }
  }
}

/** Route file -> where the declarations went that its actions and what is left of it both need. */
type Shared = ReadonlyMap<string, { file: string; names: readonly string[] }>

/** Writes the files that actions and the rest of their route both import, beside the actions. */
function moveShared(
  project: Project,
  steps: readonly ActionStep[],
  texts: Map<string, string | null>,
  helperWithoutRequest: HelperWithoutRequest,
): Shared {
  const shared = new Map<string, { file: string; names: readonly string[] }>()
  for (const [route, group] of groupBy(steps, (step) => step.route.file)) {
    const found = sharedDeclarations(parse(route, sourceOf(project, route)), group, {
      helperWithoutRequest,
      modules: modulesOf(project),
      ...(group[0]!.kept ? { left: thin(project, route, group, helperWithoutRequest) } : {}),
    })
    if (found === null) continue
    const file = sharedFile(group[0]!.file, found, (each) => texts.get(each) ?? '')
    texts.set(file, found.write(file, texts.get(file) ?? ''))
    shared.set(route, { file, names: found.names })
  }
  return shared
}

/** The route file after its handlers have moved; `null` where nothing is left of it. */
function withoutHandlers(
  project: Project,
  file: string,
  steps: readonly ActionStep[],
  moved: { file: string; names: readonly string[] } | undefined,
): string | null {
  const [{ route }] = steps as [ActionStep]
  const rest = remainder(parse(file, sourceOf(project, file)), {
    router: route.router,
    path: route.path,
    leaving: steps.map((step) => step.route.method),
    modules: modulesOf(project),
    ...(moved ? { shared: { specifier: importPath(project, file, moved.file), names: moved.names } } : {}),
  })
  invariant(rest.kind !== 'inseparable', `the handlers of ${file} can be taken apart`)
  return rest.kind === 'delete' ? null : rest.text
}

/** The route file with handlers that only call. */
function thin(
  project: Project,
  file: string,
  steps: readonly ActionStep[],
  helperWithoutRequest: HelperWithoutRequest,
  moved?: { file: string; names: readonly string[] },
): string {
  const specifier = (to: string) => importPath(project, file, to)
  return thinFile(parse(file, sourceOf(project, file)), steps, {
    specifier,
    helperWithoutRequest,
    modules: modulesOf(project),
    ...(moved ? { shared: { specifier: specifier(moved.file), names: moved.names } } : {}),
  })
}

/** A test that imports the route would have to resolve the package, which only Next knows without it being installed. */
function usesServerOnly(project: Project, steps: readonly ActionStep[]): boolean {
  const tested = steps.some(({ route }) =>
    project.graph.importersOf(route.file).some(({ from }) => /\.(test|spec)\.|(^|\/)(__tests__|tests?)\//.test(from)),
  )
  return !tested && [...project.scripts.values()].some((text) => /^import ['"]server-only['"]/m.test(text))
}

function typesFor(project: Project, app: App, units: readonly ReadyUnit[]): TypeReader {
  const files = new Set(units.flatMap((unit) => [unit.file, ...unit.callers.map(({ file }) => file)]))
  return createTypeReader({ root: project.root, tsconfig: app.tsconfig, files: [...files].sort() })
}

function sourceOf(project: Project, file: string): string {
  const text = project.scripts.get(file)
  invariant(text !== undefined, `${file} is a file of the project`)
  return text
}

function readParsed(project: Project, file: string) {
  const text = project.scripts.get(file)
  return text === undefined ? null : parse(file, text)
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

/** The scripts that are no longer as they were read. */
function changedFrom({ scripts }: Project, texts: ReadonlyMap<string, string | null>): [string, string | null][] {
  return [...texts].filter(([file, text]) => scripts.get(file) !== text)
}

function changesOf(project: Project, texts: ReadonlyMap<string, string | null>): FileChange[] {
  return [...texts]
    .map(([file, after]) => ({ path: file, before: project.scripts.get(file) ?? null, after }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
