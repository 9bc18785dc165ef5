// Callers that are no scripts of the project: requests kept for tools, other languages, and documents that name the URL.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { Mention } from '../find/call/mentions.js'
import type { DeclaredUse } from '../find/declared-uses.js'
import type { HttpMethod, RouteFile } from '../find/route/route-file.js'
import type { App } from '../project/project.js'
import { pathSegments } from '../find/route/route-path.js'

/** One diagnostic per file that names the route. */
export function outsideCallers(mentions: readonly Mention[], route: RouteFile, app: App): Diagnostic[] {
  const seen = new Set<string>()
  return mentions.flatMap((mention): Diagnostic[] => {
    const { file } = mention.at
    if (seen.has(file) || !isNear(file, app) || !matches(mention.url, route.path)) return []
    seen.add(file)
    return [
      mention.kind === 'call'
        ? diagnose('unit/called-by-tool', mention.at, file)
        : diagnose('unit/mentioned-in-docs', mention.at),
    ]
  })
}

/** What documents declare about this method of the route: that something besides the UI calls it. */
export function declaredKeeps(
  declared: readonly DeclaredUse[],
  { file, path }: RouteFile,
  method: HttpMethod | 'ANY',
  app: App,
): Diagnostic[] {
  return declared.flatMap(({ target, methods, code, detail, at }) => {
    const isMeant = 'file' in target ? target.file === file : isNear(at.file, app) && matches(target.path, path)
    if (!isMeant || !(methods === null || method === 'ANY' || methods.includes(method))) return []
    // One message parameter at most, as with the signs of a route file.
    return [diagnose(code as 'route/cron', at, detail)]
  })
}

/** A document inside another app speaks of that one. */
function isNear(file: string, app: App): boolean {
  return app.dir === '' || file.startsWith(`${app.dir}/`) || !file.includes('/')
}

/** `/api/posts/1`, `/api/posts/:id` and `/api/posts/{id}` all mean `/api/posts/[id]`. */
function matches(url: string, path: string): boolean {
  const given = pathSegments(url)
  const parts = pathSegments(path)
  return given.length === parts.length && parts.every((part, i) => (part.startsWith('[') ? true : part === given[i]))
}
