import { compareDiagnostics, type Diagnostic } from '../diagnostics.js'
import type { Plan } from '../plan/migration-plan.js'

/** Every diagnostic of a plan once, sorted by place: two methods of one file share what is said about the file. */
export function allDiagnostics(plan: Plan): Diagnostic[] {
  return distinct([...plan.diagnostics, ...plan.units.flatMap(({ diagnostics }) => diagnostics)])
}

/** Drops diagnostics that say the same about the same place, and sorts the rest. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byMeaning = new Map(diagnostics.map((diagnostic) => [meaning(diagnostic), diagnostic]))
  return [...byMeaning.values()].sort(compareDiagnostics)
}

function meaning({ code, severity, message, at }: Diagnostic): string {
  return JSON.stringify([code, severity, message, at.file, at.line, at.column])
}
