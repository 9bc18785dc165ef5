// Which units a route file holds: one per method that it serves.
import type { CallSite } from '../find/call/call-site.js'
import { type HandlerFacts, type HttpMethod, mutationMethods, type RouteFile } from '../find/route/route-file.js'

export interface UnitKey {
  handler: HandlerFacts
  method: HttpMethod | 'ANY'
}

/** One key per handler; a handler that tests no method stands for those that its callers use and no other handler of the file takes. */
export function unitKeys(route: RouteFile, calls: readonly CallSite[]): UnitKey[] {
  const own = new Set(route.handlers.map(({ method }) => method))
  const used = new Set(
    calls.flatMap(({ method }) =>
      method !== null && mutationMethods.includes(method) && !own.has(method) ? [method] : [],
    ),
  )
  return route.handlers.flatMap((handler): UnitKey[] => {
    if (handler.method !== 'ANY') return [{ handler, method: handler.method }]
    return used.size === 0 ? [{ handler, method: 'ANY' }] : [...used].sort().map((method) => ({ handler, method }))
  })
}
