// The verdict on one route method: kept, blocked or ready, with every reason.
import { responseEdits } from '../caller-text/response-edits.js'
import { slice } from '../edit/edit.js'
import { compareDiagnostics, diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import { mayRequest } from '../find/call/unparsed-urls.js'
import type { ConfigRule } from '../find/proxy/config-rules.js'
import type { Proxy } from '../find/proxy/proxy.js'
import type { HandlerFacts, HttpMethod, RouteFile } from '../find/route/route-file.js'
import type { App, Project } from '../project/project.js'
import type { Facts } from '../scan.js'
import type { Settings } from '../settings.js'
import { type Shape } from './action-shape.js'
import { judgeReach } from './caller-reach.js'
import { configProblems } from './config-problems.js'
import { divideCallers, outsideNote, staysNotes } from './divide-callers.js'
import { keepReasons, tokenProblems } from './keep-reasons.js'
import { outsideCallers } from './outside-callers.js'
import type { Match } from './match-url.js'
import type { CallerStep, FormActionShape, MigrationUnit } from './migration-plan.js'
import { areAppPages } from './refreshed-pages.js'
import { proxyProblems } from './proxy-problems.js'
import { settleReads } from './settle-reads.js'

export interface UnitContext {
  project: Project
  facts: Facts
  app: App
  settings: Settings
  /** What stops every unit of the app. */
  obstacles: readonly Diagnostic[]
  proxy: Proxy | null
  /** What next.config.* does with requests. */
  rules: readonly ConfigRule[]
  route: RouteFile
  handler: HandlerFacts
  method: HttpMethod | 'ANY'
  /** Calls that mean this unit, or may mean it. */
  matches: readonly { call: CallSite; match: Match }[]
  /** Calls that read from the same route. */
  reads: readonly CallSite[]
}

/** Judges a unit. Its action has no name yet: names are given over all units together. */
export function decideUnit(context: UnitContext): MigrationUnit {
  const { app, route, handler } = context
  const reached = context.matches.map(({ call, match }) => ({
    call: settleReads(call, handler),
    match,
    reach: judgeReach(call, app, context.project),
  }))
  const callers = reached.filter(({ reach }) => !reach.testOnly)
  const mentioned = reached.filter(({ reach }) => reach.testOnly).flatMap(({ reach }) => reach.diagnostics)
  const base = baseOf(context)
  const names = ({ match }: { match: Match }) => match.exact || match.named || match.likely
  const keeps = keepReasons(
    context,
    callers.filter(names),
    callers.filter((caller) => !names(caller)),
  )
  if (keeps.length > 0) {
    const stay = callers.map(({ call }) => callerStep(call, []))
    return { ...base, verdict: 'kept', callers: stay, diagnostics: [...keeps, ...mentioned].sort(compareDiagnostics) }
  }
  const outside = outsideCallers(context.facts.mentions, route, app)
  const { moving, staying, shape, inputs } = divideCallers(context, callers)
  const keepsRoute = context.settings.keepRoutes && moving.length > 0
  const diagnostics = [
    ...context.obstacles,
    ...route.problems,
    ...(keepsRoute ? [] : importedHandler(context)),
    ...handler.problems.filter(
      ({ code }) =>
        !(code === 'route/refreshes-page' && areAppPages(handler.refreshes, app, context.project)) &&
        // An action file of JavaScript may have it.
        !(code === 'route/writes-jsx' && !app.typescript),
    ),
    ...unitProblems(context),
    ...tokenProblems(context, callers),
    ...configProblems(context.rules, route),
    ...proxyProblems(
      context,
      moving.map(({ call }) => call),
    ),
    ...moving.flatMap(({ diagnostics: own }) => own),
    ...(keepsRoute ? [...staying.flatMap(staysNotes), ...outside.flatMap(outsideNote)] : [...mentioned, ...outside]),
  ]
    .filter(({ code }) => !(app.bodySizeLimit && /^(route\/takes|call\/sends)-file$/.test(code)))
    .sort(compareDiagnostics)
  const blocked = diagnostics.some(({ severity }) => severity === 'error')
  const moves = moving.map(({ call, args, wiring }): CallerStep => ({
    ...callerStep(call, args),
    wiring: blocked ? 'none' : wiring,
    catchCrash: handler.throws && call.response.tellsCrashFromNetwork,
  }))
  const steps = [...moves, ...staying.map(({ call }) => callerStep(call, []))].sort(byPlace)
  if (blocked) return { ...base, verdict: 'blocked', callers: steps, diagnostics }
  const action = {
    unit: base.id,
    file: '',
    name: '',
    resultType: '',
    route: {
      file: route.file,
      path: route.path,
      method: handler.method,
      exportName: handler.exportName,
      router: route.router,
    },
    inputs,
    passed: Math.min(inputs.length, ...moving.map(({ args }) => args.length)),
    inputType: null,
    data: shape.data,
    errorField: shape.errorField,
    failures: shape.failures,
    ...(shape.absent ? { absent: shape.absent } : {}),
    ...(shape.silent ? { silent: shape.silent } : {}),
    ...(shape.sure ? { sure: shape.sure } : {}),
    // A route that stays has to answer with the status, whoever else reads it.
    status: shape.status || keepsRoute,
    form: keepsRoute ? null : formActionOf(context, steps, shape),
    ...(keepsRoute ? { kept: { file: '', name: '', readsBody: false, readsSession: false } } : {}),
  }
  return { ...base, verdict: 'ready', action, callers: steps, diagnostics }
}

/** A unit on whose verdict a bug of ours showed. */
export function undecidedUnit(context: UnitContext): MigrationUnit {
  const { route, handler, matches } = context
  const callers = matches.map(({ call }) => callerStep(call, []))
  const diagnostics = [diagnose('unit/tool-fault', handler.at, route.file)]
  return { ...baseOf(context), verdict: 'blocked', callers, diagnostics }
}

function baseOf({ app, project, route, method }: UnitContext) {
  return {
    id: `${project.apps.length > 1 && app.dir !== '' ? `${app.dir}: ` : ''}${method} ${route.path}`,
    route: route.path,
    method,
    file: route.file,
    router: route.router,
  }
}

/** What the action needs to know of the form that sends to it directly. */
function formActionOf({ project }: UnitContext, callers: readonly CallerStep[], shape: Shape): FormActionShape | null {
  const [caller] = callers
  if (caller?.wiring !== 'form-action' || caller.call.trigger.kind !== 'submit') return null
  const { reading } = caller.call.trigger
  if (!('handler' in reading) || !('form' in reading.handler.progressive)) return null
  const { form } = reading.handler.progressive
  const source = project.scripts.get(caller.file)!
  return { form, redirectTo: slice(source, form.redirectTo, responseEdits(source, caller.call, shape)) }
}

function unitProblems({ project, facts, route, handler, method, matches, reads }: UnitContext): Diagnostic[] {
  const out: Diagnostic[] = []
  const methods = new Set(matches.flatMap(({ call }) => call.method ?? []))
  if (handler.method === 'ANY' && methods.size > 0) {
    const [read] = reads
    if (read) out.push(diagnose('unit/also-read', handler.at, `${read.file}:${read.at.line}`))
    const used = [...methods].filter((each) => each !== method)
    if (used.length > 0) out.push(diagnose('unit/several-methods', handler.at, [method, ...used].join(', ')))
  }
  const mentions = (file: string) => mayRequest(project.scripts.get(file) ?? '', route.path)
  for (const { code, at } of project.diagnostics) {
    if (code === 'project/syntax-error' && mentions(at.file))
      out.push(diagnose('unit/syntax-error-nearby', at, at.file))
  }
  const own = new Set([route.file, ...matches.map(({ call }) => call.file)])
  for (const { at } of facts.faults) {
    if (own.has(at.file) || mentions(at.file)) out.push(diagnose('unit/tool-fault', at, at.file))
  }
  return out
}

/** Who imports the handler itself: a test of the route, most often. */
function importedHandler({ project, route, handler }: UnitContext): Diagnostic[] {
  const importer = project.graph
    .importersOf(route.file)
    .find(({ names, typeOnly }) => !typeOnly && names.some(({ imported }) => imported === handler.exportName))
  return importer ? [diagnose('route/handler-imported', handler.at, handler.exportName, importer.from)] : []
}

function byPlace(a: CallerStep, b: CallerStep): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
}

function callerStep(call: CallSite, args: CallerStep['args']): CallerStep {
  return { file: call.file, line: call.at.line, column: call.at.column, wiring: 'none', call, args, catchCrash: false }
}
