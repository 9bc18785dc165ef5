// One single-file transform over files and folders: read -> transform -> verify -> write, or the diff, or only the verdict.
import { UsageError } from '../errors.js'
import { findRepository } from '../write/git.js'
import { journalsOf } from '../write/journal.js'
import { colourDiff, formatDiff } from '../report/diff.js'
import { changeObjects, print } from '../report/json.js'
import { changeSummary } from '../report/text.js'
import { type RunOutcome, runTransform } from '../run.js'
import { count, enumerate } from '../sentence.js'
import type { Flags } from '../settings.js'
import { verify } from '../verify/verify.js'
import { write } from '../write/write.js'
import { deliver } from './deliver.js'
import { guardTree } from './git-guard.js'
import type { ExitCode, Io } from './io.js'
import { readRequest, requireTransform } from './request.js'
import { readRunFiles, type RunFiles } from './run-files.js'

export interface RunFlags extends Flags {
  dryRun?: boolean
  /** Writes nothing; exit code 1 where the transform would change something. */
  check?: boolean
}

/** Applies the transform `name` to `paths`, files or folders; the current folder by default. */
export async function runCommand(
  io: Io,
  name: string,
  paths: readonly string[],
  { dryRun = false, check = false, ...given }: RunFlags,
): Promise<ExitCode> {
  const { flags, settings } = await readRequest(io, undefined, given)
  const transform = requireTransform(name)
  if (transform.meta.needsPlan) {
    throw new UsageError(`${name} works on a plan of the whole repository: use \`routes-to-actions migrate\`.`)
  }
  io.progress('Reading files')
  const input = await readRunFiles(io.cwd, paths.length > 0 ? paths : ['.'], settings.ignorePatterns)
  io.progress(`Running ${name} over ${count(input.files.length, 'file')}`)
  const outcome = runTransform(transform, input.files)
  verify({ scripts: new Map(input.files.map(({ path, text }) => [path, text])) }, outcome.changes)
  io.progress(null)

  if (!dryRun && !check && outcome.changes.length > 0) await apply(io, name, input, outcome, flags)
  await report(io, flags, { name, input, outcome, dryRun, check })
  return exitCode(input, outcome, check)
}

async function apply(io: Io, name: string, { root, paths }: RunFiles, { changes }: RunOutcome, flags: Flags) {
  await guardTree(io, { folder: root, shown: enumerate(paths), paths, force: flags.force ?? false })
  const [journal] = await journalsOf(root)
  await write(root, changes, journal, `run ${name}`)
}

interface Run {
  name: string
  input: RunFiles
  outcome: RunOutcome
  dryRun: boolean
  check: boolean
}

async function report(io: Io, flags: Flags, run: Run): Promise<void> {
  const { changes, diagnostics } = run.outcome
  const repository = await findRepository(run.input.root)
  const prefix = repository.kind === 'repository' ? repository.prefix : ''
  await deliver(io, flags, (colours) => {
    if (flags.format === 'json') {
      return print({ version: 1, transform: run.name, changes: changeObjects(changes), diagnostics })
    }
    if (run.dryRun) return colourDiff(formatDiff(changes, prefix), colours)
    return changes.map(({ path }) => `${path}\n`).join('')
  })
  for (const { message, at } of diagnostics) io.stderr(`${at.file}:${at.line}:${at.column}  ${message}\n`)
  io.stderr(`${sentence(run)}\n`)
}

function sentence({ name, input, outcome: { changes }, dryRun, check }: Run): string {
  const looked = count(input.files.length, 'file')
  if (changes.length === 0) return `${name}: nothing to do in ${looked}.`
  if (dryRun || check) return `${name}: would change ${changes.length} of ${looked}. Nothing was written.`
  return `${name}: ${changeSummary(changes)}, of ${looked}.`
}

function exitCode({ files }: RunFiles, { changes, diagnostics }: RunOutcome, check: boolean): ExitCode {
  if (diagnostics.length > 0 && diagnostics.length === files.length) return 2
  return check && changes.length > 0 ? 1 : 0
}
