// Turbopack bundles route handlers apart from pages and their actions: module state that both use would exist twice.
import { parse } from '../ast/parse.js'
import { diagnose } from '../diagnostics.js'
import { moduleState } from '../find/route/module-state.js'
import type { RouteFile } from '../find/route/route-file.js'
import { modulesOf } from '../find/route/module-lookup.js'
import type { Project } from '../project/project.js'
import { sharedDeclarations } from '../route-text/shared-declarations.js'
import { blockUnit } from './block-unit.js'
import type { MigrationUnit } from './migration-plan.js'

/** State by its place, `lib/store.ts#seen`. */
type StateOf = (file: string) => ReadonlySet<string>

/** Blocks the ready units that keep something in memory which a handler that stays uses too. */
export function blockApartState(
  project: Project,
  routes: readonly RouteFile[],
  units: readonly MigrationUnit[],
): MigrationUnit[] {
  const ready = units.filter(({ verdict }) => verdict === 'ready')
  if (ready.length === 0) return [...units]
  const stateOf = createStateLookup(project, routes)
  const leaves = (file: string, method: string) =>
    ready.some((unit) => unit.file === file && unit.method === method && !unit.action?.kept)
  const staying = new Map<string, string>()
  for (const { file, handlers } of routes)
    if (handlers.some(({ method }) => !leaves(file, method)))
      for (const state of stateOf(file)) if (!staying.has(state)) staying.set(state, file)

  const own = new Map([...new Set(ready.map(({ file }) => file))].map((file) => [file, sharedBy(project, file, ready)]))
  return units.map((unit) => {
    if (unit.verdict !== 'ready') return unit
    const state = [...stateOf(unit.file)].find((each) => {
      const [file, name] = each.split('#') as [string, string]
      // A route that stays calls what its action calls: it uses all that the action uses.
      return file === unit.file && !unit.action?.kept ? own.get(file)!.includes(name) : staying.has(each)
    })
    return state === undefined ? unit : blocked(unit, state, staying.get(state) ?? unit.file)
  })
}

/** The names that the handlers of `file` which leave and those which stay both need. */
function sharedBy(project: Project, file: string, ready: readonly MigrationUnit[]): readonly string[] {
  const steps = ready.flatMap((unit) => (unit.file === file && unit.action ? [unit.action] : []))
  return (
    sharedDeclarations(parse(file, project.scripts.get(file)!), steps, { modules: modulesOf(project) })?.names ?? []
  )
}

/**
 * The files of a chain from a route: its own, what it imports, and what that imports, such as the store behind a service or a
 * wrapper. What keeps something farther away is a client of another system as a rule, whose cache may be there twice.
 */
const longestChain = 3

/** A client that is generated into the repository keeps nothing of the app's. */
const minified = /^.{5000}/m

/** What a route file keeps in memory, and what the modules near to it do. */
function createStateLookup({ scripts, graph }: Project, routes: readonly RouteFile[]): StateOf {
  const read = memo((file) => {
    const text = scripts.get(file)
    return text === undefined || minified.test(text) ? null : moduleState(parse(file, text))
  })
  const usedBy = (file: string): string[] => {
    const changed = (read(file)?.imported ?? []).flatMap(({ source, name }) => {
      const at = graph.definitionOf(file, source, name)
      // A client has `delete` too: only a container of the module is state of its own.
      return at && read(at.file)?.containers.includes(at.name) ? [`${at.file}#${at.name}`] : []
    })
    return [...(read(file)?.own ?? []).map((name) => `${file}#${name}`), ...changed]
  }
  const states = new Map(routes.map(({ file }) => [file, new Set<string>()]))
  for (const file of scripts.keys()) {
    const near = graph.waysTo(file).filter(({ entry, files }) => states.has(entry.file) && files.length <= longestChain)
    if (near.length > 0)
      for (const state of usedBy(file)) for (const { entry } of near) states.get(entry.file)!.add(state)
  }
  return (file) => states.get(file) ?? new Set()
}

function memo<T>(make: (file: string) => T): (file: string) => T {
  const made = new Map<string, T>()
  return (file) => {
    if (!made.has(file)) made.set(file, make(file))
    return made.get(file)!
  }
}

function blocked(unit: MigrationUnit, state: string, other: string): MigrationUnit {
  const [file, name] = state.split('#') as [string, string]
  const at = { file: unit.file, line: 1, column: 1 }
  return blockUnit(unit, diagnose('route/shares-module-state', at, name, file, other))
}
