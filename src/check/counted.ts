// What a check counts, as plain data, and what narrows it.
import type { Diagnostic } from '../diagnostics.js'
import type { MigrationUnit } from '../plan/migration-plan.js'

export interface Counted {
  /** Units that could go. */
  ready: readonly MigrationUnit[]
  /** Empty where blocked units do not count. */
  blocked: readonly MigrationUnit[]
  /** What stands outside of units. Only errors fail the check. */
  findings: readonly Diagnostic[]
}

/** Whether the check fails. */
export function fails({ ready, blocked, findings }: Counted): boolean {
  return ready.length > 0 || blocked.length > 0 || findings.some(({ severity }) => severity === 'error')
}

/** Why a unit is blocked. */
export function reasonsOf({ diagnostics }: MigrationUnit): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}

/** What has to do with one of `files`: findings in them, and units whose handler, a caller or a reason is there. */
export function keepTo(files: ReadonlySet<string>, { ready, blocked, findings }: Counted): Counted {
  const touches = ({ file, callers, diagnostics }: MigrationUnit) =>
    files.has(file) ||
    callers.some((caller) => files.has(caller.file)) ||
    diagnostics.some(({ at, severity }) => severity === 'error' && files.has(at.file))
  return {
    ready: ready.filter(touches),
    blocked: blocked.filter(touches),
    findings: findings.filter(({ at }) => files.has(at.file)),
  }
}
