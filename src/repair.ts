import { applyEdits } from './edit/edit.js'
import type { Finding } from './find/finding.js'

/** The text with every repairable finding repaired; `undefined` where there is none: what a single-file transform returns. */
export function repair(source: string, findings: readonly Finding[]): string | undefined {
  const edits = findings.flatMap((finding) => finding.edits ?? [])
  return edits.length === 0 ? undefined : applyEdits(source, edits)
}
