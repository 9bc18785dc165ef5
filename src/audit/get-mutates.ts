// A GET that changes something: links are prefetched, crawled and retried, and a cookie goes with them from any site.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

/** Writes that a read may do: it notes that it was there. */
const harmless = /view|visit|click|log|track|analytics|cache|session|token|seen|last|count|redis|kv\b/i

/** Where a browser or a service is sent with a link, by design. */
const byLink = /auth|callback|unsubscribe|verif|cron|confirm|webhook|invite|checkout|success|return|seed|setup|migrat/i

/** Handlers of GET that write, and pages/api handlers that test no method, unless the endpoint is of a protocol that wants it so. */
export function getMutates({ project, routes, declarations }: AuditContext): Diagnostic[] {
  return routes.flatMap(({ file, router, keeps, hints, handlers, path }) => {
    const handler = handlers.find(({ method, exportName }) =>
      router === 'app' ? method === 'GET' && exportName === 'GET' : method === 'ANY',
    )
    if (!handler || keeps.length + hints.length + handler.keeps.length > 0 || byLink.test(path)) return []
    // A wrapper or a router may test what the handler does not, and a link has no body.
    if (router === 'pages' && /method|router|connect|\bbody\b/i.test(project.scripts.get(file) ?? '')) return []
    const code = declarations
      .module(file)
      ?.declarations.get(router === 'app' ? 'GET' : localDefault(declarations, file))
    const write = code?.signs.find(({ kind, text }) => kind === 'repeated-write' && isReal(text))
    return write ? [diagnose('route/get-mutates', handler.at, path, write.text, router === 'pages')] : []
  })
}

function isReal(write: string): boolean {
  return !harmless.test(write) && !/fetch$/.test(write)
}

function localDefault(declarations: AuditContext['declarations'], file: string): string {
  return declarations.module(file)?.exports.get('default') ?? 'default'
}
