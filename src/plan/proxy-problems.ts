// What an app's proxy means for a unit: what it did for the route is lost, what it does for a page now meets the action.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { Proxy, ProxyStep } from '../find/proxy/proxy.js'
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
 * An error where the proxy acts on the route's path, unless the handler asks the same itself, and where it acts on an action
 * but not on its page; a warning for each caller on whose page it acts.
 */
export function proxyProblems(
  { project, app, proxy, route, handler }: ProxyContext,
  callers: readonly CallSite[],
): Diagnostic[] {
  if (!proxy) return []
  const pages = callers.map((call) => ({ call, paths: pagesOf(call, app, project) }))
  const everyPage = pages.every(({ paths }) => paths.length > 0 && paths.every((path) => proxy.covers(path, 'action')))
  const steps = proxy.steps(route.path, 'fetch', handler.method === 'ANY' ? undefined : handler.method)
  const asked = steps.find(({ asks }) => asks !== null && asks === handler.asks)
  const lost = steps.find((step) => step !== asked && (!step.alike || !everyPage))
  const met = pages.flatMap(({ call, paths }) => {
    const refused = paths.flatMap((path) => refusals(proxy, path).map(({ line }) => ({ path, line })))[0]
    if (refused) return [diagnose('caller/refused-by-proxy', call.at, place(proxy, refused.line), refused.path)]
    for (const path of paths) {
      const step = proxy.steps(path, 'action').find(({ alike }) => !alike)
      if (step) return [diagnose('caller/behind-proxy', call.at, place(proxy, step.line), path)]
    }
    return []
  })
  if (lost) return [diagnose('route/behind-proxy', handler.at, place(proxy, lost.line)), ...met]
  return asked ? [diagnose('route/asks-again', handler.at, place(proxy, asked.line)), ...met] : met
}

/** What it does with an action but not with the page that the action is posted to: a test of the method, or of a token beside it. */
function refusals(proxy: Proxy, path: string): ProxyStep[] {
  const shown = proxy.steps(path, 'page')
  return proxy.steps(path, 'action').filter(({ line }) => !shown.some((step) => step.line === line))
}

function place({ file }: Proxy, line: number): string {
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
