// One migration unit for the terminal: a line that can be scanned, then who calls it and what there is to say.
import type { Colors } from 'picocolors/types.js'
import { compareDiagnostics, type Diagnostic, type Severity } from '../diagnostics.js'
import type { Location } from '../location.js'
import type { MigrationUnit } from '../plan/migration-plan.js'

export interface TextView {
  colours: Colors
  /** Every place and every related line, where the report otherwise counts them. */
  verbose: boolean
}

const indent = ' '.repeat(10)
const widest = 52

/** Widths of the columns that all units of a section share. */
export interface Columns {
  route: number
  name: number
}

export function columnsOf(units: readonly MigrationUnit[]): Columns {
  return {
    route: columnWidth(units.map(({ route }) => route)),
    name: Math.max(0, ...units.map(({ action }) => action?.name.length ?? 0)),
  }
}

/** The lines of one unit: ready ones with their action, all with callers and reasons as `file:line`. */
export function formatUnit(unit: MigrationUnit, columns: Columns, view: TextView): string[] {
  const { colours } = view
  const target = unit.action
    ? `${colours.green(unit.action.name.padEnd(columns.name))}  ${colours.dim(unit.action.file)}`
    : colours.dim(unit.file)
  // Notes on how a blocked unit would be rewritten can wait until it is.
  const notable = ({ severity }: Diagnostic) => view.verbose || unit.verdict !== 'blocked' || severity !== 'info'
  const groups = groupDiagnostics(unit.diagnostics.filter(notable))
  // A caller that is not rewritten and has its reason in the same place is there already.
  const explained = new Set(groups.map(([first]) => place(first.at)))
  const shown = unit.callers.filter((caller) => caller.wiring !== 'none' || !explained.has(place(caller)))
  const width = columnWidth([...shown.map(place), ...groups.map(([first]) => place(first.at))])
  const callers = shown.map((caller) => {
    const wiring = caller.wiring === 'none' ? staying(unit) : caller.wiring
    return `${indent}${place(caller).padEnd(width)}  ${colours.cyan(wiring)}`
  })
  const reasons = groups.flatMap((group) => formatGroup(group, width, view))
  return [head(unit, columns, view) + target, ...callers, ...reasons]
}

/** What becomes of a caller that is not rewritten. */
export function staying({ verdict }: MigrationUnit): string {
  return verdict === 'ready' ? 'keeps calling the route' : 'stays as it is'
}

/** A unit that stays: one line where there is one reason, because there may be a hundred of them. */
export function formatKeptUnit(unit: MigrationUnit, columns: Columns, view: TextView): string[] {
  const [only, ...more] = groupDiagnostics(unit.diagnostics)
  if (!only || more.length > 0 || only.length > 1 || only[0].related?.length) return formatUnit(unit, columns, view)
  const { message, code, at } = only[0]
  return [`${head(unit, columns, view)}${place(at)}  ${message}  ${view.colours.dim(code)}`]
}

function head({ method, route }: MigrationUnit, columns: Columns, { colours }: TextView): string {
  return `  ${colours.bold(`${method.padEnd(6)}  ${route.padEnd(columns.route)}`)}  `
}

/** Diagnostics for the terminal, those that say the same on one line with their first place. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], view: TextView): string[] {
  const groups = groupDiagnostics(diagnostics)
  const width = columnWidth(groups.map(([first]) => place(first.at)))
  return groups.flatMap((group) => formatGroup(group, width, view, '  '))
}

function formatGroup(group: Group, width: number, view: TextView, margin = indent): string[] {
  const { colours, verbose } = view
  const [first, ...others] = group
  const severity = paint[first.severity](colours)(first.severity.padEnd(7))
  const more = others.length > 0 && !verbose ? colours.dim(` (and at ${others.length} more)`) : ''
  const line = `${margin}${place(first.at).padEnd(width)}  ${severity}  ${first.message}${more}  ${colours.dim(first.code)}`
  const inner = `${margin}  `
  const elsewhere = verbose ? others.map(({ at }) => colours.dim(`${inner}also ${place(at)}`)) : []
  const related = (first.related ?? []).slice(0, verbose ? Infinity : 3)
  return [line, ...elsewhere, ...related.map(({ message, at }) => colours.dim(`${inner}${place(at)}  ${message}`))]
}

const paint: Record<Severity, (colours: Colors) => (text: string) => string> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ dim }) => dim,
}

type Group = [Diagnostic, ...Diagnostic[]]

// Errors first; otherwise by place, as in every other format.
function groupDiagnostics(diagnostics: readonly Diagnostic[]): Group[] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
  const sorted = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity] || compareDiagnostics(a, b))
  const groups = new Map<string, Group>()
  for (const diagnostic of sorted) {
    const key = `${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()]
}

function columnWidth(words: readonly string[]): number {
  return words.reduce((width, { length }) => (length > width && length <= widest ? length : width), 0)
}

function place({ file, line }: Pick<Location, 'file' | 'line'>): string {
  return `${file}:${line}`
}
