// The catalogue of everything the tool can say about a program. The wording is here; the why of each code is in docs/diagnostics.md.
import type { Location } from './location.js'

/** error: the unit is not migrated. warning: migrated, look at it. info: for the record. */
export type Severity = 'error' | 'warning' | 'info'

export interface Diagnostic {
  code: DiagnosticCode
  severity: Severity
  message: string
  /** What the reader can do about it. */
  help?: string
  at: Location
  related?: { message: string; at: Location }[]
}

interface Entry {
  severity: Severity
  // `any[]`: each entry has its own detail parameters, and `diagnose` checks them per code.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  message: (...details: any[]) => string
  help?: string
}

/** Codes are `subject/what`, stable once released, sorted by subject. Every code has its anchor in docs/diagnostics.md. */
export const catalogue = {
  'project/syntax-error': {
    severity: 'warning',
    message: (reason: string) => `This file does not parse: ${reason}`,
    help: 'Fix the syntax error and run again; what this file calls is unknown until then.',
  },
} satisfies Record<string, Entry>

export type DiagnosticCode = keyof typeof catalogue

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
