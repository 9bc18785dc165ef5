import type { Diagnostic } from '../diagnostics.js'

/** `file:line:column  message  code`, as terminals and editors know to follow it. */
export function diagnosticLine({ at, message, code }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column}  ${message}  ${code}`
}
