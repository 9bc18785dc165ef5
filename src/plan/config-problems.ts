// What next.config.* means for a unit: requests that it sends elsewhere, other paths that lead to the route, answers to other origins.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { type ConfigRule, meansPath } from '../find/proxy/config-rules.js'
import type { RouteFile } from '../find/route/route-file.js'

/**
 * An error for each rule between the caller and the route, and for each path that is an alias of it.
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites
 */
export function configProblems(rules: readonly ConfigRule[], { path }: RouteFile): Diagnostic[] {
  return rules.flatMap(({ kind, source, destination, at }) => {
    const place = `${at.file}:${at.line}`
    if (namesApi(source) && mayIntercept(kind, path) && meansPath(source, path))
      return [diagnose('route/behind-config', at, place)]
    const isAlias = kind !== 'headers' && destination !== null && namesApi(destination) && destination !== source
    return isAlias && meansPath(destination, path) ? [diagnose('unit/called-through-config', at, source)] : []
  })
}

/** What says `/:path*` is about the pages as well: a page that is sent elsewhere calls nothing. */
function namesApi(pattern: string): boolean {
  return /^\/api(\/|$)/.test(pattern)
}

/** Files win over rewrites, but dynamic routes only over those of `fallback`. */
function mayIntercept(kind: ConfigRule['kind'], path: string): boolean {
  return kind === 'redirect' || kind === 'beforeFiles' || (kind === 'afterFiles' && path.includes('['))
}

/** That the config answers other origins for the path: a hint, because such rules are often made for many paths at once. */
export function configHints(rules: readonly ConfigRule[], { path }: RouteFile): Diagnostic[] {
  const rule = rules.find(
    ({ headers, source }) =>
      headers.some((name) => name.startsWith('access-control-allow-')) && meansPath(source, path),
  )
  return rule ? [diagnose('route/cors', rule.at)] : []
}
