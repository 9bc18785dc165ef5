import type { Diagnostic } from '../diagnostics.js'
import type { MigrationUnit } from './migration-plan.js'

/** A ready unit that another one stops: without its action, and with the reason. */
export function blockUnit(unit: MigrationUnit, reason: Diagnostic): MigrationUnit {
  const rest = { ...unit }
  delete rest.action
  return {
    ...rest,
    verdict: 'blocked',
    callers: unit.callers.map((caller) => ({ ...caller, wiring: 'none' })),
    diagnostics: [...unit.diagnostics, reason],
  }
}
