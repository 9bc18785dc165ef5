// Annotations for GitHub Actions: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import type { Diagnostic, Severity } from '../diagnostics.js'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * One workflow command per diagnostic, in the order given.
 * @param prefix from the repository's top to the root, with a `/` at the end: annotations attach to files by that path
 */
export function formatGithub(diagnostics: readonly Diagnostic[], prefix = ''): string {
  return diagnostics.map((diagnostic) => annotation(diagnostic, prefix) + '\n').join('')
}

function annotation({ code, severity, message, help, at }: Diagnostic, prefix: string): string {
  const properties = {
    file: prefix + at.file,
    line: at.line,
    ...(at.endLine === undefined ? {} : { endLine: at.endLine }),
    col: at.column,
    // GitHub ignores the whole annotation's columns where it ends on another line, so it gets none then.
    ...(at.endColumn === undefined || at.endLine !== at.line ? {} : { endColumn: at.endColumn }),
    title: code,
  }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeMessage(help ? `${message} ${help}` : message)}`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
