// Single-file transforms over files and folders: read -> transform -> verify -> write, or the diff, or only the verdict.
import { UsageError } from '../errors.js'
import type { FileChange } from '../plan/migration-plan.js'
import { distinct } from '../report/all-diagnostics.js'
import { colourDiff, formatDiff } from '../report/diff.js'
import { diagnosticLine } from '../report/diagnostic-line.js'
import { formatGithub } from '../report/github.js'
import { changeObjects, print } from '../report/json.js'
import { formatFindingsMarkdown } from '../report/markdown.js'
import { formatSarif } from '../report/sarif.js'
import { changeSummary } from '../report/text.js'
import { inOrder, type RunOutcome, runTransforms } from '../run.js'
import { count, enumerate } from '../sentence.js'
import type { Flags } from '../settings.js'
import type { TransformModule } from '../transform.js'
import { verify } from '../verify/verify.js'
import { changedFiles, findRepository } from '../write/git.js'
import { journalsOf } from '../write/journal.js'
import { write } from '../write/write.js'
import { deliver } from './deliver.js'
import { guardTree } from './git-guard.js'
import type { ExitCode, Io } from './io.js'
import { withMajors } from './majors-around.js'
import { readRequest, requireTransform } from './request.js'
import { readRunFiles, type RunFiles } from './run-files.js'
import { surroundings } from './surroundings.js'
import { runOverCores } from './run-over-cores.js'
import { runOnStdin } from './run-stdin.js'

export interface RunFlags extends Flags {
  dryRun?: boolean
  /** Writes nothing; exit code 1 where something would change. */
  check?: boolean
  /** Only what differs from where the branch left this commit; `true`: what is not committed. */
  changed?: string | true
  /** Reads standard input instead of files. */
  stdinFilepath?: string
}

/** Applies the transforms `names` (with commas between them) to `paths`, files or folders; the current folder by default. */
export async function runCommand(
  io: Io,
  names: string,
  paths: readonly string[],
  { dryRun = false, check = false, changed, stdinFilepath, ...given }: RunFlags,
): Promise<ExitCode> {
  const { flags, settings } = await readRequest(io, undefined, given)
  const transforms = requireTransforms(names)
  if (stdinFilepath !== undefined) {
    if (paths.length > 0 || changed !== undefined || dryRun)
      throw new UsageError('--stdin-filepath reads standard input alone: no paths, --changed or --dry-run beside it.')
    return runOnStdin(io, transforms, stdinFilepath, check, settings)
  }
  io.progress('Reading files')
  const all = await readRunFiles(io.cwd, paths.length > 0 ? paths : ['.'], settings.ignorePatterns)
  const chosen = changed === undefined ? all : await onlyChanged(all, changed)
  const top = await topOf(chosen.root)
  const input = { ...chosen, files: withMajors(transforms, chosen.files, { root: chosen.root, top }, settings) }
  io.progress(`Running ${names} over ${count(input.files.length, 'file')}`)
  const known = await surroundings(transforms, input, settings)
  const outcome = known ? runTransforms(transforms, input.files, known) : await runOverCores(transforms, input.files)
  verify({ scripts: new Map(input.files.map(({ path, text }) => [path, text])) }, outcome.changes)
  io.progress(null)

  if (!dryRun && !check && outcome.changes.length > 0) await apply(io, names, input, outcome.changes, flags)
  await report(io, flags, { names, input, outcome, dryRun, check })
  return exitCode(input, outcome, check)
}

function requireTransforms(names: string): TransformModule[] {
  const chosen = names.split(',').map(requireTransform)
  const planned = chosen.find(({ meta }) => meta.needsPlan)
  if (planned) {
    throw new UsageError(
      `${planned.meta.name} works on a plan of the whole repository: use \`routes-to-actions migrate\`.`,
    )
  }
  return inOrder(chosen.map(({ meta }) => meta.name))
}

async function topOf(root: string): Promise<string> {
  const repository = await findRepository(root)
  return repository.kind === 'repository' ? repository.topLevel : root
}

async function onlyChanged(input: RunFiles, changed: string | true): Promise<RunFiles> {
  const differing = new Set(await changedFiles(input.root, changed === true ? null : changed))
  return { ...input, files: input.files.filter(({ path }) => differing.has(path)) }
}

async function apply(io: Io, names: string, { root, paths }: RunFiles, changes: readonly FileChange[], flags: Flags) {
  await guardTree(io, { folder: root, shown: enumerate(paths), paths, force: flags.force ?? false })
  const [journal] = await journalsOf(root)
  await write(root, changes, journal, `run ${names}`)
}

interface Run {
  names: string
  input: RunFiles
  outcome: RunOutcome
  dryRun: boolean
  check: boolean
}

async function report(io: Io, flags: Flags, run: Run): Promise<void> {
  const { changes, repaired, refused, unreadable } = run.outcome
  const left = [...refused, ...unreadable]
  const repository = await findRepository(run.input.root)
  const prefix = repository.kind === 'repository' ? repository.prefix : ''
  await deliver(io, flags, (colours) => {
    switch (flags.format ?? 'text') {
      case 'json':
        return print({
          version: 1,
          transform: run.names,
          changes: changeObjects(changes),
          findings: repaired,
          diagnostics: left,
        })
      case 'markdown':
        return formatFindingsMarkdown(`Run of ${run.names}`, sentence(run), distinct([...repaired, ...left]))
      case 'github':
        return formatGithub(distinct([...repaired, ...left]), prefix)
      case 'sarif':
        return formatSarif(distinct([...repaired, ...left]), { ...io.tool, prefix })
      case 'text':
        if (run.dryRun) return colourDiff(formatDiff(changes, prefix), colours)
        return changes.map(({ path }) => `${path}\n`).join('')
    }
  })
  for (const diagnostic of left) io.stderr(`${diagnosticLine(diagnostic)}\n`)
  io.stderr(`${sentence(run)}\n`)
}

function sentence({ names, input, outcome: { changes, refused }, dryRun, check }: Run): string {
  const looked = count(input.files.length, 'file')
  const left = refused.length > 0 ? ` ${count(refused.length, 'finding')} left, as said above.` : ''
  if (changes.length === 0) return `${names}: nothing to do in ${looked}.${left}`
  if (dryRun || check) return `${names}: would change ${changes.length} of ${looked}. Nothing was written.${left}`
  return `${names}: ${changeSummary(changes)}, of ${looked}.${left}`
}

function exitCode({ files }: RunFiles, { changes, unreadable }: RunOutcome, check: boolean): ExitCode {
  if (unreadable.length > 0 && unreadable.length === files.length) return 2
  return check && changes.length > 0 ? 1 : 0
}
