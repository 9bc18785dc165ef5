// Routes that were kept beside an action: their handlers call the function that an action calls.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { modulesOf } from '../find/route/module-lookup.js'
import { exportedHandlers } from '../find/route/route-exports.js'
import type { HandlerFacts, RouteFile } from '../find/route/route-file.js'
import { leavesTo } from '../find/route/thin-handler.js'
import type { Project } from '../project/project.js'
import { isActionFile } from './action-files.js'

/** The note that says so where the handler leaves everything to what an action calls as well; nothing elsewhere. */
export function keptThin(project: Project, route: RouteFile, handler: HandlerFacts): Diagnostic[] {
  // Few route files share a module with an action file: most are never looked into.
  const shared = project.graph
    .importsOf(route.file)
    .filter(({ to }) => to !== null && actionFilesUsing(project, to).length > 0)
  const parsed = shared.length > 0 ? modulesOf(project).read(route.file) : null
  if (!parsed) return []
  const found = exportedHandlers(parsed, route.router).find(({ exportName }) => exportName === handler.exportName)
  const origin = found?.fn ? leavesTo(found.fn) : null
  const edge = origin && shared.find(({ specifier }) => specifier === origin.source)
  if (!origin || !edge) return []
  const isCalled = actionFilesUsing(project, edge.to!).some(({ names }) =>
    names.some(({ imported }) => imported === origin.imported),
  )
  return isCalled ? [diagnose('route/kept-thin', handler.at, origin.imported)] : []
}

function actionFilesUsing(project: Project, file: string) {
  return project.graph
    .importersOf(file)
    .filter(({ from, typeOnly }) => !typeOnly && isActionFile(project.scripts.get(from) ?? ''))
}
