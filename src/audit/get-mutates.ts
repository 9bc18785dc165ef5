// A GET that changes something: links are prefetched, crawled and retried, and a cookie goes with them from any site.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

/** Writes that a read may do: it notes that it was there. */
const harmless = /view|visit|click|log|track|analytics|cache|session|token|seen|last|count|redis|kv\b/i

/** GET handlers of the App Router that write, unless the endpoint is of a protocol that wants it so. */
export function getMutates({ routes, declarations }: AuditContext): Diagnostic[] {
  return routes.flatMap(({ file, keeps, handlers, path }) => {
    const handler = handlers.find(({ method, exportName }) => method === 'GET' && exportName === 'GET')
    if (!handler || keeps.length > 0 || /auth|callback|unsubscribe|verif|cron|confirm|webhook|invite/i.test(path))
      return []
    const code = declarations.module(file)?.declarations.get('GET')
    const write = code && declarations.find(file, code, 'write', 0)
    if (!write || harmless.test(write.text) || /fetch$/.test(write.text)) return []
    return [diagnose('route/get-mutates', handler.at, path, write.text)]
  })
}
