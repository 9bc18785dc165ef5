import type { Diagnostic } from '../diagnostics.js'
import type { Io } from './io.js'

/**
 * Says which files a bug of ours kept from being handled.
 * @returns whether there are any: whatever else was done, the command ends with exit code 2
 */
export function sayFaults(io: Io, diagnostics: readonly Diagnostic[]): boolean {
  const faults = diagnostics.filter(({ code }) => code === 'project/tool-fault')
  for (const { at, message } of faults) {
    io.stderr(
      `error: ${at.file}: ${message}\nWhat has to do with this file stays as it is. Please report the line above.\n`,
    )
  }
  return faults.length > 0
}
