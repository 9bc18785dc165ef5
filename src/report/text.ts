// The plan for a person at a terminal: what can go, what stands in the way, what stays, and what to do next.
import { type Counted, fails } from '../check/counted.js'
import type { Diagnostic } from '../diagnostics.js'
import type { FileChange, MigrationUnit, Plan, Verdict } from '../plan/migration-plan.js'
import { count } from '../sentence.js'
import { kindOf } from './json.js'
import { checkSteps, migrationSteps, planSteps, type Steps } from './text-steps.js'
import { columnsOf, formatDiagnostics, formatKeptUnit, formatUnit, type TextView } from './text-unit.js'

export type ReportView = Steps

/** What `plan` prints. */
export function formatPlan(plan: Plan, view: ReportView): string {
  const ready = unitsOf(plan, 'ready')
  const blocked = unitsOf(plan, 'blocked')
  return page(
    heading(plan, view),
    section(view.colours.green('Ready to migrate'), ready, view),
    section(view.colours.red('Blocked'), blocked, view),
    keptSection(unitsOf(plan, 'kept'), view),
    remarks('Also noted', plan.diagnostics, view),
    [summary(plan)],
    planSteps(ready.length, blocked, view),
  )
}

/** What `migrate` prints after it has written `changes`. */
export function formatMigration(plan: Plan, changes: readonly FileChange[], view: ReportView): string {
  const { cyan, green, red } = view.colours
  // With `--transform`, what is ready may have been left alone.
  const written = new Set(changes.map(({ path }) => path))
  const [migrated, waiting] = partition(unitsOf(plan, 'ready'), ({ action }) => written.has(action?.file ?? ''))
  const blocked = unitsOf(plan, 'blocked')
  const outcome = changes.length === 0 ? 'Nothing to migrate.' : `${changeSummary(changes)}.`
  return page(
    section(green('Migrated'), migrated, view),
    section(cyan('Ready, not migrated'), waiting, view),
    section(red('Blocked'), blocked, view),
    keptSection(unitsOf(plan, 'kept'), view),
    remarks('Also noted', plan.diagnostics, view),
    files(changes, view),
    [outcome, summary(plan, migrated.length)],
    migrationSteps(changes.length > 0, blocked, view),
  )
}

export interface Checked extends Counted {
  /** `null` without a baseline. */
  baseline: { file: string; accepted: number; stale: readonly Diagnostic[] } | null
}

/** What `check` prints: only what it counts, and the rest as numbers. */
export function formatCheck(plan: Plan, checked: Checked, view: ReportView): string {
  const { green, red } = view.colours
  const { ready, blocked, findings, baseline } = checked
  const failing = [...findings, ...blocked.flatMap(({ diagnostics }) => diagnostics)]
  const [verdict = '', ...accepted] = outcome(checked)
  return page(
    section(red('Ready to migrate'), ready, view),
    section(red('Blocked'), blocked, view),
    remarks('Findings', findings, view),
    remarks('Also noted', plan.diagnostics, view),
    remarks('Stale in the baseline', baseline?.stale ?? [], view),
    [(fails(checked) ? red : green)(verdict), ...accepted, summary(plan)],
    checkSteps(ready.length, failing, view),
  )
}

/** `The check failed.`, or that it did not, and how many findings the baseline accepts. */
export function outcome(checked: Checked): string[] {
  const accepted = checked.baseline?.accepted ?? 0
  const clean = accepted > 0 ? 'Nothing new.' : 'Nothing to migrate, and no old pattern.'
  const by = `${count(accepted, 'finding')} accepted by ${checked.baseline?.file}.`
  return [fails(checked) ? 'The check failed.' : clean, ...(accepted > 0 ? [by] : [])]
}

/** `2 files created, 3 changed, 1 deleted`: the kinds that occur. */
export function changeSummary(changes: readonly FileChange[]): string {
  const kinds = changes.map(kindOf)
  return (['created', 'changed', 'deleted'] as const)
    .map((kind) => ({ kind, number: kinds.filter((each) => each === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }, index) => `${index === 0 ? count(number, 'file') : number} ${kind}`)
    .join(', ')
}

/** `12 endpoints: 9 migrated, 2 blocked, 1 kept. 14 callers. 3 reads stay as they are.` */
export function summary({ summary, reads }: Plan, migrated = 0): string {
  const { units, blocked, kept, callers } = summary
  const stay = reads === 0 ? '' : ` ${reads === 1 ? '1 read stays as it is' : `${reads} reads stay as they are`}.`
  if (units === 0) return `No mutation endpoints found.${stay}`
  const ready = summary.ready - migrated
  const done = [
    ...(migrated > 0 ? [`${migrated} migrated`] : []),
    ...(migrated === 0 || ready > 0 ? [`${ready} ready`] : []),
  ]
  return `${count(units, 'endpoint')}: ${[...done, `${blocked} blocked`, `${kept} kept`].join(', ')}. ${count(callers, 'caller')}.${stay}`
}

function heading(plan: Plan, { colours }: TextView): string[] {
  const next = plan.next === null ? '' : colours.dim(`  Next ${plan.next}`)
  return [colours.bold(`Migration plan for ${plan.root}`) + next]
}

function section(title: string, units: readonly MigrationUnit[], view: TextView): string[] {
  if (units.length === 0) return []
  const columns = columnsOf(units)
  const lines = units.flatMap((unit) => ['', ...formatUnit(unit, columns, view)])
  return [counted(title, units.length, view), ...lines]
}

function keptSection(units: readonly MigrationUnit[], view: TextView): string[] {
  if (units.length === 0) return []
  const columns = columnsOf(units)
  const title = counted(view.colours.cyan('Kept as endpoints'), units.length, view)
  return [title, '', ...units.flatMap((unit) => formatKeptUnit(unit, columns, view))]
}

function remarks(title: string, diagnostics: readonly Diagnostic[], view: TextView): string[] {
  if (diagnostics.length === 0) return []
  return [counted(title, diagnostics.length, view), '', ...formatDiagnostics(diagnostics, view)]
}

function files(changes: readonly FileChange[], view: TextView): string[] {
  if (changes.length === 0) return []
  const lines = changes.map((change) => `  ${kindOf(change).padEnd(7)}  ${change.path}`).sort()
  return [counted('Files', changes.length, view), '', ...lines]
}

function counted(title: string, number: number, { colours }: TextView): string {
  return colours.bold(title) + colours.dim(`  ${number}`)
}

function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))]
}

function unitsOf(plan: Plan, verdict: Verdict): MigrationUnit[] {
  return plan.units.filter((unit) => unit.verdict === verdict)
}

function page(...blocks: readonly string[][]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n') + '\n')
    .join('\n')
}
