// What is said about one place of a program, and the order in which it is said. The words are in diagnostic-catalogue.ts.
import { catalogue, type DiagnosticCode, type Entry, type Severity } from './diagnostic-catalogue.js'
import type { Location } from './location.js'

export type { DiagnosticCode, Severity }

export interface Diagnostic {
  code: DiagnosticCode
  severity: Severity
  message: string
  /** What the reader can do about it. */
  help?: string
  at: Location
  related?: { message: string; at: Location }[]
}

/**
 * Makes the diagnostic `code` for the place `at`.
 * @param details what the code's message needs, as its entry in the catalogue says.
 */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  at: Location,
  ...details: Parameters<(typeof catalogue)[C]['message']>
): Diagnostic {
  const entry: Entry = catalogue[code]
  return {
    code,
    severity: entry.severity,
    message: entry.message(...details),
    ...(entry.help ? { help: entry.help } : {}),
    at,
  }
}

/** Order of the report: by place, then by code, so that two runs print the same bytes. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
