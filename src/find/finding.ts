import type { Diagnostic } from '../diagnostics.js'
import type { Edit } from '../edit/edit.js'

/**
 * One occurrence of an old pattern in one file: what there is to say, and the repair.
 * `check` reports the diagnostic, the transform applies the edits; both come from the same finder.
 */
export interface Finding {
  diagnostic: Diagnostic
  /** `null`: found, but not proven safe to repair; the diagnostic says why. */
  edits: readonly Edit[] | null
}
