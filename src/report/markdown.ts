// The plan and the check as Markdown, for the comment on a pull request: short, with the rest folded.
import type { Diagnostic } from '../diagnostics.js'
import type { Location } from '../location.js'
import type { FileChange, MigrationUnit, Plan, Verdict } from '../plan/migration-plan.js'
import { count } from '../sentence.js'
import { kindOf } from './json.js'
import { type Block, fit } from './markdown-fit.js'
import { code, inTag, prose, row } from './markdown-text.js'
import { type Checked, outcome, summary } from './text.js'

/** By this a bot finds its comment again, and our own scan knows the file as a report. */
const mark = '<!-- Written by routes-to-actions -->'
const most = 3
const longest = 20

/** What `plan` says. */
export function formatPlanMarkdown(plan: Plan): string {
  const blocked = unitsOf(plan, 'blocked')
  return page(`Migration plan for ${code(plan.root)}`, `${summary(plan)}`, [
    ready('Ready to migrate', unitsOf(plan, 'ready')),
    blockedTable(blocked),
    ...blocked.map(reasons),
    folded('Kept as endpoints', 'kept endpoint', ['endpoint', 'reason', 'where'], unitsOf(plan, 'kept').map(keptRow)),
    remarks('Also noted', plan.diagnostics),
  ])
}

/** What `migrate` says about what it has written, or would write. */
export function formatMigrationMarkdown(plan: Plan, changes: readonly FileChange[]): string {
  const written = new Set(changes.map(({ path }) => path))
  const done = unitsOf(plan, 'ready').filter(({ action }) => written.has(action?.file ?? ''))
  const blocked = unitsOf(plan, 'blocked')
  const files = changes.map((change) => row([kindOf(change), code(change.path)]))
  return page(`Migration of ${code(plan.root)}`, summary(plan), [
    ready('To server actions', done),
    blockedTable(blocked),
    ...blocked.map(reasons),
    folded('Files', 'file', ['change', 'file'], files),
    remarks('Also noted', plan.diagnostics),
  ])
}

/** What `check` says: what it counts, and the rest as numbers. */
export function formatCheckMarkdown(plan: Plan, checked: Checked): string {
  const { blocked, findings, baseline } = checked
  return page(`Check of ${code(plan.root)}`, [...outcome(checked), summary(plan)].map(prose).join('\n'), [
    findingsTable(findings),
    ready('Ready to migrate', checked.ready),
    blockedTable(blocked),
    ...blocked.map(reasons),
    remarks('Stale in the baseline', baseline?.stale ?? []),
    remarks('Also noted', plan.diagnostics),
  ])
}

/** Findings alone, as of `audit` and `run`. */
export function formatFindingsMarkdown(title: string, sentence: string, findings: readonly Diagnostic[]): string {
  return page(title, prose(sentence), [findingsTable(findings)])
}

function page(title: string, lead: string, blocks: readonly (Block | null)[]): string {
  const first: Block = { head: [mark, '', `### ${title}`, '', lead], rows: [], noun: '' }
  const more = 'The command without `--format markdown` shows everything.'
  return fit([first, ...blocks.flatMap((block) => (block && block.rows.length > 0 ? [block] : []))], more)
}

function ready(title: string, units: readonly MigrationUnit[]): Block {
  const rows = units.map(({ id, action, callers }) =>
    row([code(id), action ? `${code(action.name)} in ${code(action.file)}` : '', places(callers)]),
  )
  return table(`${title} (${units.length})`, 'ready endpoint', ['endpoint', 'becomes', 'callers'], rows)
}

function blockedTable(units: readonly MigrationUnit[]): Block {
  const rows = units.map((unit) => {
    const [first, ...others] = errorsOf(unit)
    const more = others.length > 0 ? ` (and ${others.length} more)` : ''
    return row([code(unit.id), first ? `${prose(first.message)}${more}` : '', first ? places([first.at]) : ''])
  })
  return table(`Blocked (${units.length})`, 'blocked endpoint', ['endpoint', 'reason', 'where'], rows)
}

/** Every reason of a unit, with what can be done. */
function reasons(unit: MigrationUnit): Block | null {
  const errors = errorsOf(unit)
  if (errors.length === 0) return null
  return fold(`${unit.id}: ${count(errors.length, 'reason')}`, 'reason', [], items(errors))
}

/** A line for each, those that say the same on one with their places. */
function items(diagnostics: readonly Diagnostic[]): string[] {
  const same = new Map<string, Diagnostic[]>()
  for (const each of diagnostics) {
    const key = `${each.code} ${each.message}`
    same.set(key, [...(same.get(key) ?? []), each])
  }
  return [...same.values()].map((group) => item(group[0]!, group))
}

function item({ message, help, code: name, related = [] }: Diagnostic, group: readonly Diagnostic[]): string {
  const by = related.slice(0, most).map((each) => `, ${prose(each.message)}: ${places([each.at])}`)
  const at = places(
    group.map((each) => each.at),
    ', ',
  )
  return `- ${prose(message)} ${help ? `${prose(help)} ` : ''}${code(name)} at ${at}${by.join('')}`
}

function keptRow({ id, diagnostics }: MigrationUnit): string {
  const [first] = diagnostics
  return row([code(id), first ? prose(first.message) : '', first ? places([first.at]) : ''])
}

function findingsTable(findings: readonly Diagnostic[]): Block {
  const rank = { error: 0, warning: 1, info: 2 }
  const rows = [...findings]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map(({ severity, message, help, at, code: name }) =>
      row([severity, places([at]), `${prose(message)}${help ? ` ${prose(help)}` : ''} (${code(name)})`]),
    )
  return table(`Findings (${findings.length})`, 'finding', ['', 'where', 'what'], rows)
}

function remarks(title: string, diagnostics: readonly Diagnostic[]): Block {
  return fold(`${title} (${diagnostics.length})`, 'remark', [], items(diagnostics))
}

function table(title: string, noun: string, columns: readonly string[], rows: readonly string[]): Block {
  // A comment that is longer than the screen hides the next one.
  if (rows.length > longest) return fold(title, noun, heading(columns), rows)
  return { head: [`#### ${title}`, '', ...heading(columns)], rows, noun }
}

function folded(title: string, noun: string, columns: readonly string[], rows: readonly string[]): Block {
  return fold(`${title} (${rows.length})`, noun, heading(columns), rows)
}

// The empty line makes GitHub read what follows as Markdown again.
function fold(title: string, noun: string, head: readonly string[], rows: readonly string[]): Block {
  const opening = ['<details>', `<summary>${inTag(title)}</summary>`, '']
  return { head: [...opening, ...head], rows, tail: ['', '</details>'], noun }
}

function heading(columns: readonly string[]): string[] {
  return [row(columns), row(columns.map(() => '---'))]
}

function places(locations: readonly Pick<Location, 'file' | 'line'>[], between = '<br>'): string {
  const shown = locations.slice(0, most).map(({ file, line }) => code(`${file}:${line}`))
  const more = locations.length > most ? [`and ${locations.length - most} more`] : []
  return [...shown, ...more].join(between)
}

function errorsOf({ diagnostics }: MigrationUnit): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}

function unitsOf(plan: Plan, verdict: Verdict): MigrationUnit[] {
  return plan.units.filter((unit) => unit.verdict === verdict)
}
