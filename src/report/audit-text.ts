// The audit for a person at a terminal: what is broken, what is unguarded, what to know; grouped by code, each with its places.
import type { Audit } from '../audit/audit.js'
import type { Diagnostic, Severity } from '../diagnostics.js'
import { count } from '../sentence.js'
import { formatDiagnostics, type TextView } from './text-unit.js'

const titles: readonly (readonly [Severity, string, 'red' | 'yellow' | 'cyan'])[] = [
  ['error', 'To fix', 'red'],
  ['warning', 'To look at', 'yellow'],
  ['info', 'To know', 'cyan'],
]

/** What `audit` prints. */
export function formatAudit(audit: Audit, view: TextView & { root: string }): string {
  const { bold, dim } = view.colours
  const blocks = titles.flatMap(([severity, title, colour]) => {
    const found = audit.findings.filter((each) => each.severity === severity)
    if (found.length === 0) return []
    return [[bold(view.colours[colour](title)) + dim(`  ${found.length}`), '', ...formatDiagnostics(found, view)]]
  })
  return [[bold(`Audit of ${view.root}`)], ...blocks, [auditSentence(audit)]]
    .map((block) => block.join('\n') + '\n')
    .join('\n')
}

/** The numbers of the JSON report. */
export function auditSummary({ findings, actions, suppressed }: Audit) {
  const of = (severity: Severity) => findings.filter((each: Diagnostic) => each.severity === severity).length
  return {
    actions,
    findings: findings.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    suppressed,
  }
}

/** `12 actions, 3 findings, 1 error.` */
export function auditSentence(audit: Audit): string {
  const { actions, findings, errors, suppressed } = auditSummary(audit)
  const accepted = suppressed === 0 ? '' : ` ${count(suppressed, 'finding')} accepted by comments.`
  if (findings === 0) return `${count(actions, 'action')} and nothing to say about them.${accepted}`
  const broken = errors === 0 ? '' : `, ${count(errors, 'error')}`
  return `${count(actions, 'action')}, ${count(findings, 'finding')}${broken}.${accepted}`
}
