// A webhook that believes whoever calls it.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

/** Webhook routes by their path, with nothing on their way that checks a signature or a secret. */
export function missingSignature({ routes, declarations }: AuditContext): Diagnostic[] {
  return routes.flatMap(({ file, keeps, hints, path, handlers }) => {
    const handler = handlers.find(({ method }) => method === 'POST' || method === 'ANY')
    if (!handler || ![...keeps, ...hints, ...handler.keeps].some(({ code }) => code === 'route/webhook')) return []
    const module = declarations.module(file)
    if (!module) return []
    const codes = [...module.declarations.values()]
    const proven = codes.some(
      (code) => declarations.find(file, code, 'signature') ?? declarations.find(file, code, 'auth'),
    )
    return proven || !codes.some((code) => declarations.find(file, code, 'write', 3))
      ? []
      : [diagnose('webhook/missing-signature', handler.at, path)]
  })
}
