// In: a project and its facts. Out: the plan: every unit with its verdict, its reasons, its action and the wiring of its callers.
// All judgement is here; rewriting what is ready asks no further question.
import { compareDiagnostics, diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import { configRules } from '../find/proxy/config-rules.js'
import { readProxy } from '../find/proxy/proxy.js'
import { modulesOf } from '../find/route/module-lookup.js'
import type { RouteFile } from '../find/route/route-file.js'
import { mutationMethods } from '../find/route/route-file.js'
import { appOf } from '../project/apps.js'
import { programOf } from '../project/programs.js'
import type { App, Project } from '../project/project.js'
import type { Facts } from '../scan.js'
import type { Settings } from '../settings.js'
import { contain } from '../tool-fault.js'
import { nameActions } from './name-actions.js'
import { decideUnit, undecidedUnit, type UnitContext } from './decide-unit.js'
import { matchRoutes, type Match } from './match-url.js'
import type { MigrationUnit, Plan } from './migration-plan.js'
import { unitKeys } from './unit-keys.js'
import { blockApartConfiguration } from './apart-configuration.js'
import { blockApartState } from './apart-state.js'
import { appNotes, appObstacles } from './app-obstacles.js'
import { blockLoneBranches, firstPartners } from './branch-partners.js'
import { settleHost } from './settle-host.js'
import { settleKeptRoutes } from './settle-kept-routes.js'
import { inShard } from './shard.js'
import { blockInseparable } from './inseparable.js'

/** Decides what becomes of every mutation endpoint. Units are in the order of their ids. */
export function plan(project: Project, found: Facts, settings: Settings): Plan {
  const calls = found.calls.map((call) => settleHost(call, appOf(project.apps, call.file)))
  const facts: Facts = { ...found, calls }
  const faults: Diagnostic[] = [...facts.faults]
  const decided = project.apps.flatMap((app) => appUnits(project, facts, app, settings, faults))
  const units = settings.keepRoutes ? settleKeptRoutes(project, decided) : decided
  const candidates = settled(units, (each) =>
    blockLoneBranches(
      project,
      blockApartConfiguration(project, blockApartState(project, facts.routes, blockInseparable(project, each))),
    ),
  )
  const named = nameActions(project, candidates, settings)
  const partner = firstPartners(named)
  const chosen = named.filter(
    (unit, i) =>
      (settings.only.length === 0 || settings.only.includes(unit.id)) && inShard(settings.shard, partner[i]!),
  )
  const selected = blockLoneBranches(project, chosen)
  const count = (verdict: string) => selected.filter((unit) => unit.verdict === verdict).length
  return {
    root: project.root,
    next: settings.assumeNext ?? newestNext(project.apps),
    units: selected,
    diagnostics: [
      ...project.diagnostics,
      ...faults,
      ...project.apps.flatMap(appNotes),
      ...unmatchedCalls(project, facts, candidates),
    ].sort(compareDiagnostics),
    summary: {
      units: selected.length,
      ready: count('ready'),
      blocked: count('blocked'),
      kept: count('kept'),
      callers: selected.reduce((sum, unit) => sum + unit.callers.length, 0),
    },
    reads: facts.routes
      .filter((route) => !hasMutation(route))
      .flatMap(({ handlers }) => handlers)
      .filter(({ method }) => method === 'GET').length,
  }
}

/** A unit that is blocked stays in its file, which may be a reason against others: asked again until nothing changes. */
function settled(units: MigrationUnit[], block: (units: MigrationUnit[]) => MigrationUnit[]): MigrationUnit[] {
  const next = block(units)
  return readyIn(next) === readyIn(units) ? next : settled(next, block)
}

function readyIn(units: readonly MigrationUnit[]): number {
  return units.filter(({ verdict }) => verdict === 'ready').length
}

/** Calls that belong to no unit: nothing that might be an endpoint's caller goes unmentioned. */
function unmatchedCalls(project: Project, facts: Facts, units: readonly MigrationUnit[]): Diagnostic[] {
  const claimed = new Set(units.flatMap(({ callers }) => callers.map(({ call }) => placeOf(call))))
  const writing = facts.calls.filter(({ callee, method }) => callee !== 'url' && method !== 'GET' && method !== 'HEAD')
  return writing.flatMap((call) => {
    if (call.url.segments.length === 0) return call.problems
    // Behind a base that is not known, a path that no route has is most likely another server's.
    if (call.url.origin === 'unknown' && call.callee === 'fetch' && describeUrl(call).split('/')[1] !== 'api') return []
    const isTest = project.graph.entriesReaching(call.file).every(({ kind }) => kind === 'test')
    return claimed.has(placeOf(call)) || isTest ? [] : [diagnose('call/no-route', call.at, describeUrl(call))]
  })
}

function placeOf({ file, range }: CallSite): string {
  return `${file}:${range.start}`
}

function describeUrl({ url }: CallSite): string {
  return `/${url.segments.map((segment) => (segment.kind === 'text' ? segment.text : '…')).join('/')}`
}

function newestNext(apps: readonly App[]): number | null {
  const majors = apps.flatMap((app) => app.next.major ?? [])
  return majors.length === 0 ? null : Math.max(...majors)
}

function appUnits(project: Project, facts: Facts, app: App, settings: Settings, faults: Diagnostic[]): MigrationUnit[] {
  const routes = facts.routes.filter((route) => route.app === app.dir)
  const calls = callsByRoute(project, facts, app, routes)
  const proxyText = app.proxy === null ? undefined : project.scripts.get(app.proxy)
  const context: Omit<UnitContext, 'route' | 'handler' | 'method' | 'matches' | 'reads'> = {
    project,
    app,
    facts,
    obstacles: appObstacles(app, settings),
    proxy: app.proxy !== null && proxyText !== undefined ? readProxy(app.proxy, proxyText, modulesOf(project)) : null,
    rules: app.config ? configRules(app.config.file, project.scripts.get(app.config.file) ?? '') : [],
    settings,
  }
  return routes.flatMap((route) => routeUnits(route, calls.get(route) ?? [], context, faults))
}

function routeUnits(
  route: RouteFile,
  calls: readonly { call: CallSite; match: Match }[],
  context: Omit<UnitContext, 'route' | 'handler' | 'method' | 'matches' | 'reads'>,
  faults: Diagnostic[],
): MigrationUnit[] {
  if (!hasMutation(route)) return []
  return unitKeys(
    route,
    calls.map(({ call }) => call),
  )
    .filter(({ method }) => method !== 'OPTIONS')
    .map(({ handler, method }) => {
      const unit: UnitContext = {
        ...context,
        route,
        handler,
        method,
        matches: calls.filter(
          ({ call }) => call.method === method || (call.method === null && method !== 'GET' && method !== 'HEAD'),
        ),
        reads: calls.filter(({ call }) => call.method === 'GET').map(({ call }) => call),
      }
      return contain(route.file, faults, () => decideUnit(unit)) ?? undecidedUnit(unit)
    })
}

/** Reads are units only beside a mutation in the same file. */
function hasMutation({ handlers }: RouteFile): boolean {
  return handlers.some(({ method }) => method === 'ANY' || mutationMethods.includes(method))
}

/** Each call with every route that it may mean. A call outside of all apps may mean the route of any of them that it is part of. */
function callsByRoute(
  project: Project,
  facts: Facts,
  app: App,
  routes: readonly RouteFile[],
): Map<RouteFile, { call: CallSite; match: Match }[]> {
  const byRoute = new Map<RouteFile, { call: CallSite; match: Match }[]>()
  const routeFiles = new Set(routes.map(({ file }) => file))
  for (const call of facts.calls) {
    if (routeFiles.has(call.file) && call.callee === 'url') continue
    if (!mayBelongTo(call, app, project)) continue
    for (const match of matchRoutes(call, app, routes)) {
      byRoute.set(match.route, [...(byRoute.get(match.route) ?? []), { call, match }])
    }
  }
  return byRoute
}

function mayBelongTo(call: CallSite, app: App, project: Project): boolean {
  const owner = ownerOf(call.file, project.apps)
  if (owner !== null)
    return owner === app.dir || project.graph.entriesReaching(call.file).some((entry) => entry.app === app.dir)
  const entries = project.graph.entriesReaching(call.file)
  // Which of the apps another program talks to is not known: to any.
  const isOfProgram = entries.some(({ kind, file }) => kind === 'other' && programOf(project, file))
  return project.apps.length === 1 || isOfProgram || entries.some((entry) => entry.app === app.dir)
}

function ownerOf(file: string, apps: readonly App[]): string | null {
  const dirs = apps.map(({ dir }) => dir).filter((dir) => dir === '' || file.startsWith(`${dir}/`))
  return dirs.sort((a, b) => b.length - a.length)[0] ?? null
}
