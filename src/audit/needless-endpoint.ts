// A function that writes, in a "use server" file, and only server code uses it: the directive makes an endpoint of it that
// nobody needs. Next keeps it from browsers as long as none of their code imports it: one import is enough to open it.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

/** Exported functions that check nobody and that no page and no client component uses. */
export function needlessEndpoint(context: AuditContext): Diagnostic[] {
  const { actions, declarations, isHandedOut } = context
  return actions.flatMap((action) => {
    if (action.inline || action.component || isHandedOut(action)) return []
    const write = declarations.find(action.file, action.code, 'write', 1)
    if (!write || declarations.find(action.file, action.code, 'auth')) return []
    return isInAppRouter(context, action.file)
      ? [diagnose('action/needless-endpoint', action.at, action.name, write.text)]
      : []
  })
}

/** Below pages/, the directive means nothing. */
function isInAppRouter({ project, routes }: AuditContext, file: string): boolean {
  const pagesRoutes = new Set(routes.flatMap((route) => (route.router === 'pages' ? [route.file] : [])))
  return project.graph
    .entriesReaching(file)
    .some((entry) => entry.kind === 'app' || (entry.kind === 'api' && !pagesRoutes.has(entry.file)))
}
