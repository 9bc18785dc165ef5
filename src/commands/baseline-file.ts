// The file of `check --baseline`: where it is, what it accepts, and writing it anew.
import { readFile } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import {
  type BaselineEntry,
  compare,
  type Compared,
  entriesOf,
  type LineAt,
  parseBaseline,
  printBaseline,
  staleDiagnostics,
} from '../check/baseline.js'
import type { Counted } from '../check/counted.js'
import type { Diagnostic } from '../diagnostics.js'
import { UsageError } from '../errors.js'
import type { Project } from '../project/project.js'
import { count } from '../sentence.js'
import { saveText } from './deliver.js'
import type { Io } from './io.js'
import type { Request } from './request.js'

export interface Baseline {
  /** As the user gave it. */
  name: string
  /** Absolute path. */
  path: string
  /** `null` where it is yet to be written. */
  text: string | null
  entries: readonly BaselineEntry[]
}

/**
 * Reads the baseline; `null` where the user asked for none.
 * @param given the flag, relative to the current folder. The config file's is relative to the root that it is in.
 * @param updates it may be missing, because it is going to be written
 * @throws UsageError where there is no such file, or another one
 */
export async function readBaseline(
  { cwd }: Pick<Io, 'cwd'>,
  { root, flags }: Request,
  given: string | undefined,
  updates: boolean,
): Promise<Baseline | null> {
  const name = given ?? flags.baseline
  if (name === undefined) {
    if (updates) throw new UsageError('--update-baseline needs --baseline FILE: which file to write.')
    return null
  }
  const path = resolve(given === undefined ? root : cwd, name)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && updates) return null
    if (error.code !== 'ENOENT') throw new UsageError(`Cannot read ${name}: ${error.message}`)
    throw new UsageError(`There is no baseline ${name}. \`check --baseline ${name} --update-baseline\` writes it.`)
  })
  return { name, path, text, entries: text === null ? [] : parseBaseline(name, text) }
}

/**
 * Writes the baseline, so that it accepts `counted` and nothing else.
 * @returns what it accepts now, and a sentence for the user
 */
export async function updateBaseline(
  io: Pick<Io, 'cwd'>,
  project: Project,
  { name, path, text, entries }: Baseline,
  counted: Counted,
): Promise<{ baseline: Baseline; sentence: string }> {
  const now = entriesOf(counted, linesOf(project))
  const { fresh, stale } = compare(entries, counted, linesOf(project))
  const printed = printBaseline(now)
  if (printed !== text) await saveText(io, path, printed)
  const added = total(entriesOf(fresh, linesOf(project)))
  const sentence = `${name} accepts ${count(total(now), 'finding')}: ${added} new, ${total(stale)} gone.`
  return { baseline: { name, path, text: printed, entries: now }, sentence }
}

/** What the baseline does not accept, and what of it is stale. */
export function compareWith({ entries }: Baseline, project: Project, counted: Counted): Compared {
  return compare(entries, counted, linesOf(project))
}

/** How many findings it has accepted. */
export function countAccepted({ entries }: Baseline, { stale }: Compared): number {
  return total(entries) - total(stale)
}

/** Says where each stale entry stands. */
export function staleIn(baseline: Baseline, root: string, stale: Compared['stale']): Diagnostic[] {
  return staleDiagnostics(stale, relative(root, baseline.path).replaceAll(sep, '/'), baseline.text ?? '')
}

function linesOf(project: Project): LineAt {
  const lines = new Map<string, string[]>()
  return (file, line) => {
    const known = lines.get(file) ?? (project.scripts.get(file) ?? project.read(file) ?? '').split(/\r?\n/)
    lines.set(file, known)
    return known[line - 1] ?? ''
  }
}

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
