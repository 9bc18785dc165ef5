// Routes that were kept beside an action: their handlers call the function that an action calls.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../ast/parse.js'
import type { NodePath } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { deriveText } from '../find/route/derived-text.js'
import { dispatchOf } from '../find/route/handler-dispatch.js'
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
  const fn = found?.fn && route.router === 'pages' ? branchFor(parsed, found.fn, handler.method) : found?.fn
  const origin = fn ? leavesTo(fn) : null
  const edge = origin && shared.find(({ specifier }) => specifier === origin.source)
  if (!origin || !edge) return []
  const isCalled = actionFilesUsing(project, edge.to!).some(({ names }) =>
    names.some(({ imported }) => imported === origin.imported),
  )
  return isCalled ? [diagnose('route/kept-thin', handler.at, origin.imported)] : []
}

/** `fn` as it is for one method. */
function branchFor(parsed: Parsed, fn: NodePath<t.Function>, method: HandlerFacts['method']) {
  const moves = method === 'ANY' ? [] : dispatchOf(parsed, fn, 'pages').only(method)
  const view = moves && parse(parsed.file, deriveText(parsed.text, moves).text)
  return view && exportedHandlers(view, 'pages')[0]?.fn
}

function actionFilesUsing(project: Project, file: string) {
  return project.graph
    .importersOf(file)
    .filter(({ from, typeOnly }) => !typeOnly && isActionFile(project.scripts.get(from) ?? ''))
}
