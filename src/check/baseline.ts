// The findings that a team accepts for now. In: what a check counts, and the file's text. Out: what is new, what is stale, and
// the file as it should be. An entry has no line number: it is found again by what stands there.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { UsageError } from '../errors.js'
import type { MigrationUnit } from '../plan/migration-plan.js'
import { type Counted, reasonsOf } from './counted.js'

export interface BaselineEntry {
  code: string
  file: string
  /** The unit that is ready or blocked; its reasons are told apart by code and file. */
  unit?: string
  /** For a finding outside of units: the line it is in. */
  excerpt?: string
  /** How many there are of the same. */
  count: number
}

export interface Compared {
  /** What the baseline does not have. */
  fresh: Counted
  /** What it has. */
  accepted: readonly Diagnostic[]
  /** Entries, or the rest of one, that nothing matches any more. */
  stale: readonly BaselineEntry[]
}

/** The text of a line, counted from 1; `''` where there is none. */
export type LineAt = (file: string, line: number) => string

const about = 'Written by routes-to-actions check --update-baseline: findings that are accepted for now.'
/** Enough to know a line by, and a minified file does not fill the baseline. */
const longestExcerpt = 160

/** Everything that `counted` has, as entries. */
export function entriesOf(counted: Counted, lineAt: LineAt): BaselineEntry[] {
  const entries = [
    ...counted.findings.map((finding) => entryOfFinding(finding, lineAt)),
    ...counted.ready.map(entryOfReady),
    ...counted.blocked.flatMap((unit) => reasonsOf(unit).map((reason) => entryOfReason(unit, reason))),
  ]
  const byKey = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const same = byKey.get(keyOf(entry))
    if (same) same.count += 1
    else byKey.set(keyOf(entry), entry)
  }
  return [...byKey.values()].sort(compareEntries)
}

/** Takes what `baseline` accepts out of `counted`. Of the same findings in one file, those that come first are accepted. */
export function compare(baseline: readonly BaselineEntry[], counted: Counted, lineAt: LineAt): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]))
  const accepted: Diagnostic[] = []
  const accepts = (entry: BaselineEntry, diagnostic?: Diagnostic) => {
    const number = left.get(keyOf(entry)) ?? 0
    if (number === 0) return false
    left.set(keyOf(entry), number - 1)
    if (diagnostic) accepted.push(diagnostic)
    return true
  }
  const fresh = {
    findings: counted.findings.filter((finding) => !accepts(entryOfFinding(finding, lineAt), finding)),
    ready: counted.ready.filter((unit) => !accepts(entryOfReady(unit))),
    blocked: counted.blocked
      .map((unit) => ({
        ...unit,
        diagnostics: unit.diagnostics.filter(
          (each) => each.severity !== 'error' || !accepts(entryOfReason(unit, each), each),
        ),
      }))
      .filter((unit) => reasonsOf(unit).length > 0),
  }
  const stale = baseline
    .map((entry) => ({ ...entry, count: left.get(keyOf(entry)) ?? 0 }))
    .filter(({ count }) => count > 0)
  return { fresh, accepted, stale }
}

/** The file: one entry a line, sorted, so that it reads, merges and diffs well. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries].sort(compareEntries).map((entry) => `    ${printEntry(entry)}`)
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "about": ${JSON.stringify(about)},\n  "version": 1,\n  "findings": ${findings}\n}\n`
}

/**
 * Reads what {@link printBaseline} wrote, however it is laid out since.
 * @param name how to call the file
 * @throws UsageError where the text is no such file
 */
export function parseBaseline(name: string, text: string): BaselineEntry[] {
  const value = readJson(name, text) as { version?: unknown; findings?: unknown } | null
  if (value?.version !== 1 || !Array.isArray(value.findings)) {
    throw new UsageError(`${name} is no baseline of this version. Write it anew with --update-baseline.`)
  }
  return value.findings.map((item: unknown, index) => {
    const { code, file, unit, excerpt, count = 1 } = (item ?? {}) as Record<keyof BaselineEntry, unknown>
    const texts = [code, file, unit ?? '', excerpt ?? '']
    if (!texts.every((each) => typeof each === 'string') || !Number.isInteger(count) || (count as number) < 1) {
      throw new UsageError(`${name}: finding ${index + 1} is not one that --update-baseline writes.`)
    }
    return { ...(item as BaselineEntry), count: count as number }
  })
}

/**
 * Says of each stale entry where it stands in the baseline.
 * @param file path of the baseline, relative to the root
 */
export function staleDiagnostics(stale: readonly BaselineEntry[], file: string, text: string): Diagnostic[] {
  const lines = text.split('\n')
  return stale.map((entry) => {
    const { code, unit, excerpt } = entry
    const key = keyOf(entry)
    const index = lines.findIndex((line) => line.includes(JSON.stringify(code)) && keyOfLine(line) === key)
    const what = unit ?? (excerpt ? `\`${excerpt}\`` : code)
    return diagnose('baseline/stale-entry', { file, line: index + 1 || 1, column: 1 }, code, entry.file, what)
  })
}

function entryOfFinding({ code, at }: Diagnostic, lineAt: LineAt): BaselineEntry {
  const line = lineAt(at.file, at.line)
  const cut = line.length > longestExcerpt * 2 ? line.slice(at.column - 1) : line
  const excerpt = cut.replace(/\s+/g, ' ').trim().slice(0, longestExcerpt)
  return { code, file: at.file, ...(excerpt === '' ? {} : { excerpt }), count: 1 }
}

function entryOfReady({ id, file }: MigrationUnit): BaselineEntry {
  return { code: 'unit/ready', file, unit: id, count: 1 }
}

function entryOfReason({ id }: MigrationUnit, { code, at }: Diagnostic): BaselineEntry {
  return { code, file: at.file, unit: id, count: 1 }
}

function keyOf({ file, code, unit, excerpt }: BaselineEntry): string {
  return JSON.stringify([file, code, unit ?? '', excerpt ?? ''])
}

function keyOfLine(line: string): string | null {
  try {
    return keyOf(JSON.parse(line.trim().replace(/,$/, '')) as BaselineEntry)
  } catch {
    return null
  }
}

// By code units, not by language: the same file on every machine.
function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const [x, y] = [keyOf(a), keyOf(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function printEntry({ code, file, unit, excerpt, count }: BaselineEntry): string {
  const fields = Object.entries({ file, code, unit, excerpt, count: count > 1 ? count : undefined })
  const given = fields.filter(([, value]) => value !== undefined)
  return `{ ${given.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${name} is not valid JSON: ${(error as Error).message}`)
  }
}
