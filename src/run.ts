// In: single-file transforms and the texts of some files. Out: what they change, what they find and leave, and the files
// that could not be read.
import { transforms as registry } from '../transforms/index.js'
import { parse } from './ast/parse.js'
import { compareDiagnostics, diagnose, type Diagnostic } from './diagnostics.js'
import { InvariantError } from './errors.js'
import type { Finding } from './find/finding.js'
import type { FileChange } from './plan/migration-plan.js'
import { repair } from './repair.js'
import type { TransformOptions } from './transform-options.js'
import { concerns, type TransformModule } from './transform.js'

export interface SourceFile {
  path: string
  text: string
  /** What the file runs with, where a transform needs to know. */
  majors?: Majors
}

/** The majors of Next and React; those that nothing tells are `null`. */
export interface Majors {
  next: number | null
  react: number | null
}

export interface RunOutcome {
  changes: FileChange[]
  /** What the transforms repair, sorted by place in the files as they were. */
  repaired: Diagnostic[]
  /** What they find and leave, each with its reason. */
  refused: Diagnostic[]
  /** One for each file that does not parse. */
  unreadable: Diagnostic[]
}

/** What is known of the project around a file; `undefined` where nothing is. */
export type OptionsFor = (path: string) => Partial<TransformOptions> | undefined

/** The transforms called `names` in the order in which they are applied. */
export function inOrder(names: readonly string[]): TransformModule[] {
  return registry.filter(({ meta }) => names.includes(meta.name))
}

/**
 * Applies `transforms` to each file on its own, one after the other, without a plan.
 * @param optionsFor what the transforms may ask about the rest of the project
 * @throws InvariantError, which names the file, where a transform fails
 */
export function runTransforms(
  transforms: readonly TransformModule[],
  files: readonly SourceFile[],
  optionsFor: OptionsFor = () => undefined,
): RunOutcome {
  const outcome: RunOutcome = { changes: [], repaired: [], refused: [], unreadable: [] }
  for (const { path, text, majors } of files) {
    const find = (transform: TransformModule, source: string) =>
      allowed(transform, findIn(transform, path, source, optionsFor(path)), majors)
    try {
      const findings = transforms.map((transform) => find(transform, text))
      const after = transforms.reduce((source, transform, i) => {
        // The first pass reads the text that has been read already.
        const own = source === text ? findings[i]! : find(transform, source)
        return repair(source, own) ?? source
      }, text)
      if (after !== text) outcome.changes.push({ path, before: text, after })
      for (const { diagnostic, edits } of findings.flat())
        (edits === null ? outcome.refused : outcome.repaired).push(diagnostic)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      outcome.unreadable.push(diagnose('project/syntax-error', placeOf(path, error), firstLine(error.message)))
    }
  }
  outcome.repaired.sort(compareDiagnostics)
  outcome.refused.sort(compareDiagnostics)
  return outcome
}

/** The findings of a transform, none with a repair where the file runs with a Next or React that lacks what it writes. */
function allowed({ meta }: TransformModule, findings: Finding[], majors: Majors | undefined): Finding[] {
  const { next = 0, react = 0 } = meta.needs ?? {}
  const isOld = (has: number | null | undefined, needs: number) => has != null && has < needs
  const [name, needed, has] = isOld(majors?.next, next)
    ? ['Next', next, majors?.next]
    : ['React', react, isOld(majors?.react, react) ? majors?.react : null]
  if (has == null) return findings
  const old = (at: Diagnostic['at']) =>
    diagnose('app/too-old-for-transform', at, meta.name, `${name} ${needed}`, `${name} ${has}`)
  return findings.map((each) => (each.edits === null ? each : { diagnostic: old(each.diagnostic.at), edits: null }))
}

function findIn(
  { meta, find: finder }: TransformModule,
  path: string,
  text: string,
  options: Partial<TransformOptions> | undefined,
): Finding[] {
  if (!finder || !concerns(meta, path, text, options)) return []
  const parsed = parse(path, text)
  try {
    return finder(parsed, options as never)
  } catch (error) {
    const cause = error as Error
    throw new InvariantError(`${meta.name} failed on ${path}: ${cause.message}`, { cause })
  }
}

// Babel counts columns from 0.
function placeOf(file: string, error: SyntaxError & { loc?: { line: number; column: number } }) {
  return { file, line: error.loc?.line ?? 1, column: (error.loc?.column ?? 0) + 1 }
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/ \(\d+:\d+\)$/, '')
}
