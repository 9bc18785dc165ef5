// Which route a URL means.
import type { CallSite, UrlSegment } from '../find/call/call-site.js'
import type { App } from '../project/project.js'
import type { RouteFile } from '../find/route/route-file.js'
import { pathSegments } from '../find/route/route-path.js'

export interface Match {
  route: RouteFile
  /** What the URL gives for each dynamic segment, in the order of the route's path. */
  params: ReadonlyMap<string, readonly UrlSegment[]>
  /** False where an expression stands in the place of a fixed part of the path: the call may mean this route, or another one. */
  exact: boolean
  /** The URL names every fixed part of the path, though something of it is open. */
  named: boolean
  /** It names one of them besides `api`, and leaves the others open: `/api/reports/${type}` for `/api/reports/funnel`. */
  likely: boolean
}

/** The routes that a call may mean: one exact match, else all that its open parts allow. */
export function matchRoutes(call: CallSite, app: App, routes: readonly RouteFile[]): Match[] {
  const segments = pathOf(call, app)
  if (segments.length === 0) return []
  const matches = routes
    .flatMap((route) => matchPath(segments, route) ?? [])
    .map((match) => ({ ...match, exact: match.exact && !guessesBase(call, app) }))
  const exact = matches.filter((match) => match.exact)
  // As Next does: a fixed segment wins over a dynamic one, that one over a catch-all, from left to right.
  const [first] = exact.sort((a, b) => compareRank(rank(a.route.path), rank(b.route.path)))
  if (first) return hasRival(first, matches, call) ? matches.map((match) => ({ ...match, exact: false })) : [first]
  if (isOpen(call, segments))
    return routes.map((route) => ({ route, params: new Map(), exact: false, named: false, likely: false }))
  // Where `/api` is not written at the call, only a path that fits as it stands counts.
  return call.callee === 'fetch' && !call.url.segments.some((segment) => isText(segment, 'api')) ? [] : matches
}

/**
 * `/api/reports/${type}` beside the routes `reports/[id]` and `reports/funnel`: what is no id may be the name of the fixed one.
 * Only routes that serve the method of the call are rivals.
 */
function hasRival(best: Match, matches: readonly Match[], { callee, method }: CallSite): boolean {
  const holes = [...best.params.values()].flat()
  if (callee === 'url' || !holes.some((hole) => hole.kind === 'hole' && hole.isKind)) return false
  return matches.some(
    ({ route, exact }) =>
      !exact &&
      route.handlers.some((handler) => handler.method === 'ANY' || method === null || handler.method === method),
  )
}

/** `` `/api/${path}` `` of a wrapper may go on for several segments. */
function isOpen({ callee, url }: CallSite, segments: readonly UrlSegment[]): boolean {
  return callee !== 'url' && url.origin !== 'unknown' && segments.length === 2 && segments[1]!.kind !== 'text'
}

/** The URL below the app's base path; a client with a base URL of its own may leave `/api` out. */
function pathOf({ callee, url }: CallSite, app: App): UrlSegment[] {
  if (url.segments.length === 0) return []
  // A base path that is not known is whatever stands before `/api`.
  const api = url.segments.findIndex((segment) => isText(segment, 'api'))
  if (app.basePath === null && api > 0) return url.segments.slice(api)
  const base = (app.basePath ?? '').split('/').filter(Boolean)
  const startsWithBase = base.every((part, i) => isText(url.segments[i], part))
  const below = startsWithBase ? url.segments.slice(base.length) : []
  const mayLeaveOut = callee === 'fetch' ? url.origin === 'unknown' : callee !== 'url'
  return mayLeaveOut && !isText(below[0], 'api') ? [{ kind: 'text', text: 'api' }, ...below] : below
}

/** `/shop/api/posts` where the base path is not known: `/shop` may be it, or the start of another server's path. */
function guessesBase({ url }: CallSite, app: App): boolean {
  const api = url.segments.findIndex((segment) => isText(segment, 'api'))
  return app.basePath === null && api > 0 && url.segments[0]?.kind === 'text'
}

function isText(segment: UrlSegment | undefined, text: string): boolean {
  return segment?.kind === 'text' && segment.text === text
}

function matchPath(url: readonly UrlSegment[], route: RouteFile): Match | null {
  const params = new Map<string, readonly UrlSegment[]>()
  const path = pathSegments(route.path)
  let exact = true
  let named = true
  let likely = false
  for (const [i, part] of path.entries()) {
    const catchAll = /^\[\[?\.\.\.(.+?)\]\]?$/.exec(part)
    if (catchAll) {
      const rest = url.slice(i)
      if (rest.length === 0 && !part.startsWith('[[')) return null
      params.set(catchAll[1]!, rest)
      return { route, params, exact, named, likely }
    }
    const given = url[i]
    if (!given) return null
    // `/api/v1${path}`: what follows brings its own slash, and may go on for several segments.
    if (given.kind === 'mixed' && given.prefix === part && i === url.length - 1)
      return { route, params, exact: false, named: false, likely }
    const dynamic = /^\[(.+)\]$/.exec(part)
    // `'/api' + path`: what follows brings its own slashes.
    if (dynamic && given.kind === 'mixed' && i === 1 && url.length === 2) exact = false
    if (dynamic) params.set(dynamic[1]!, [given])
    else if (given.kind === 'mixed' && !part.startsWith(given.prefix ?? '')) return null
    else if (given.kind !== 'text') {
      exact = false
      named &&= given.kind === 'mixed' && given.prefix === part
    } else if (decoded(given.text) !== part) return null
    else likely ||= i > 0
  }
  return url.length === path.length ? { route, params, exact, named, likely } : null
}

/** What Next makes of a segment; one that is no valid encoding stays as it is written. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function rank(path: string): number[] {
  return pathSegments(path).map((part) =>
    part.startsWith('[[...') ? 3 : part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0,
  )
}

function compareRank(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
