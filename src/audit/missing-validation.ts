// An action that writes what it was given without looking at it: its types are promises that no browser has to keep.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

/** Actions with arguments that write, and neither they nor what they call looks at an argument. */
export function missingValidation({ actions, declarations, isHandedOut }: AuditContext): Diagnostic[] {
  return actions.flatMap((action) => {
    if (
      !isHandedOut(action) ||
      action.component ||
      action.parameters === 0 ||
      action.checksInput ||
      action.onlyKeys ||
      action.wrapped
    )
      return []
    const write = declarations.find(action.file, action.code, 'write', 2)
    if (!write || declarations.find(action.file, action.code, 'validation', 2)) return []
    return [diagnose('action/missing-validation', action.at, action.name, write.text)]
  })
}
