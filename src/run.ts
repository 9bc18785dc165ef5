// In: one single-file transform and the texts of some files. Out: what it changes, and the files that it could not read.
import jscodeshift from 'jscodeshift'
import type { API } from 'jscodeshift'
import { diagnose, type Diagnostic } from './diagnostics.js'
import { InvariantError } from './errors.js'
import type { FileChange } from './plan/migration-plan.js'
import type { TransformModule } from './transform.js'

export interface SourceFile {
  path: string
  text: string
}

export interface RunOutcome {
  changes: FileChange[]
  /** One for each file that does not parse. */
  diagnostics: Diagnostic[]
}

/**
 * Applies `transform` to each file on its own, without a plan.
 * @throws InvariantError, which names the file, where the transform fails otherwise
 */
export function runTransform({ default: transform, meta }: TransformModule, files: readonly SourceFile[]): RunOutcome {
  const changes: FileChange[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, text } of files) {
    try {
      const after = transform({ path, source: text }, apiFor(path), {})
      if (after !== undefined && after !== text) changes.push({ path, before: text, after })
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw failure(meta.name, path, error)
      diagnostics.push(diagnose('project/syntax-error', placeOf(path, error), firstLine(error.message)))
    }
  }
  return { changes, diagnostics }
}

// The runner's half of jscodeshift's contract. `<T>expr` casts are legal in .ts only, JSX everywhere else.
function apiFor(path: string): API {
  const j = jscodeshift.withParser(/\.[mc]?ts$/.test(path) ? 'ts' : 'tsx')
  return { j, jscodeshift: j, stats: () => undefined, report: () => undefined }
}

function failure(name: string, path: string, error: unknown): InvariantError {
  const cause = error as Error
  return new InvariantError(`${name} failed on ${path}: ${cause.message}`, { cause })
}

// Babel counts columns from 0.
function placeOf(file: string, error: SyntaxError & { loc?: { line: number; column: number } }) {
  return { file, line: error.loc?.line ?? 1, column: (error.loc?.column ?? 0) + 1 }
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/ \(\d+:\d+\)$/, '')
}
