// What an app's proxy means for a unit: what it did for the route is lost, what it does for a page now meets the action.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import { isSameStep, type Proxy, type ProxyStep } from '../find/proxy/proxy.js'
import type { HandlerFacts, RouteFile } from '../find/route/route-file.js'
import { pagePath } from '../find/route/route-path.js'
import type { App, Project } from '../project/project.js'

export interface ProxyContext {
  project: Project
  app: App
  proxy: Proxy | null
  route: RouteFile
  handler: HandlerFacts
}

/**
 * An error where the proxy acts on the route's path, unless the handler asks the same itself or the action meets the same on
 * its page, and where it acts on an action but not on its page; a warning for each caller on whose page it acts.
 */
export function proxyProblems(context: ProxyContext, callers: readonly CallSite[]): Diagnostic[] {
  const { project, app, proxy, route, handler } = context
  if (!proxy) return []
  const pages = callers.map((call) => ({ call, paths: pagesOf(call, app, project) }))
  const met = pages.flatMap(({ call, paths }) => callerProblem(proxy, call, paths))
  const steps = proxy.steps(route.path, 'fetch', handler.method === 'ANY' ? undefined : handler.method)
  const asked = steps.filter(({ asks }) => asks !== null && asks === handler.asks)
  const others = steps.filter((step) => !asked.includes(step))
  const shown = pages.map(({ paths }) => paths)
  const isEverywhere = callers.some((call) => isOnMissingPages(call, project))
  const lost = others.find((step) => (step.kind === 'answer' && isEverywhere) || !isMetOn(step, proxy, shown, context))
  if (lost) return [diagnose('route/behind-proxy', handler.at, place(lost), whatItDoes(lost)), ...met]
  const again = asked.slice(0, 1).map((step) => diagnose('route/asks-again', handler.at, place(step)))
  const alike = others.filter(({ kind }) => kind === 'answer').slice(0, 1)
  return [...again, ...alike.map((step) => diagnose('route/same-proxy', handler.at, place(step))), ...met]
}

function callerProblem(proxy: Proxy, call: CallSite, paths: readonly string[]): Diagnostic[] {
  for (const path of paths) {
    const [refused] = refusals(proxy, path)
    if (refused) return [diagnose('caller/refused-by-proxy', call.at, place(refused), path)]
  }
  for (const path of paths) {
    const step = proxy.steps(path, 'action').find(({ when }) => when === null)
    if (step) return [diagnose('caller/behind-proxy', call.at, place(step), path)]
  }
  return []
}

/**
 * Whether an action meets `step` too. What turns requests away must do so on every page of the app, because an action can be
 * posted to any of them; a session has to be there on the pages of the callers.
 */
function isMetOn(
  step: ProxyStep,
  proxy: Proxy,
  pages: readonly (readonly string[])[],
  { project, app }: ProxyContext,
): boolean {
  const meets = (path: string) => proxy.steps(path, 'action').some((other) => isSameStep(step, other))
  const all = [...project.scripts.keys()].flatMap((file) => pagePath(file, app) ?? [])
  // A call that no page is known to show may be on any.
  if (step.kind === 'session')
    return pages.every((paths) => all.length > 0 && (paths.length > 0 ? paths : all).every(meets))
  if (step.kind !== 'answer' || step.when === null) return false
  return all.length > 0 && all.every((path) => proxy.always(path) && meets(path))
}

/**
 * Whether the call is in what Next shows for a path that no page has, which a proxy may leave out. An action that is posted to
 * such a path runs there; any other one is sent on to a page that has it, where it meets the proxy.
 */
function isOnMissingPages({ file }: CallSite, { graph }: Project): boolean {
  return graph.entriesReaching(file).some((entry) => entry.kind === 'app' && rootFrame.test(entry.file))
}

/** `app/layout.tsx`, `app/(site)/not-found.tsx` */
const rootFrame = /(^|\/)app\/(\([^/]+\)\/)*(layout|template|error|global-error|not-found|global-not-found)\.[jt]sx?$/

function whatItDoes({ asks, kind }: ProxyStep): string {
  if (asks !== null) return 'turns away whoever is not signed in, and the handler does not ask that before all else'
  if (kind === 'session')
    return 'finds or renews the session for this path, and may not do so on every page that calls it'
  return kind === 'answer'
    ? 'may answer requests for this path, or send them elsewhere'
    : 'acts on requests for this path'
}

/** What it does with an action but not with the page that the action is posted to: a test of the method, or of a token beside it. */
function refusals(proxy: Proxy, path: string): ProxyStep[] {
  const shown = proxy.steps(path, 'page')
  return proxy.steps(path, 'action').filter(({ key }) => !shown.some((step) => step.key === key))
}

function place({ file, line }: ProxyStep): string {
  return `${file}:${line}`
}

/** The pages on which the code of `call` runs: what reaches it, and for a layout every page below. */
function pagesOf({ file }: CallSite, app: App, project: Project): string[] {
  const files = project.graph.entriesReaching(file).flatMap((entry) => {
    if (entry.kind !== 'app') return []
    if (pagePath(entry.file, app) !== null) return [entry.file]
    const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1)
    return [...project.scripts.keys()].filter((each) => each.startsWith(folder))
  })
  return [...new Set(files.flatMap((each) => pagePath(each, app) ?? []))].sort()
}
