// plan -> rewrite -> verify -> write, or the diff instead of the last step.
import { findRepository } from '../write/git.js'
import { journalsOf } from '../write/journal.js'
import { planProject } from '../pipeline.js'
import type { FileChange, MigrationUnit, Plan } from '../plan/migration-plan.js'
import { colourDiff, formatDiff } from '../report/diff.js'
import { formatMigrationMarkdown } from '../report/markdown.js'
import { changeSummary, formatMigration, summary } from '../report/text.js'
import { rewritePlanned } from '../rewrite-planned.js'
import type { Flags } from '../settings.js'
import { write } from '../write/write.js'
import { deliver, requireFolderOf, saveText } from './deliver.js'
import { guardTree } from './git-guard.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest, type Request } from './request.js'
import { sayFaults } from './say-faults.js'

export interface MigrateFlags extends Flags {
  dryRun?: boolean
  /** Also saves the diff in this file. */
  patch?: string
}

/** Applies the plan; with `dryRun`, prints the diff and writes nothing. */
export async function migrateCommand(
  io: Io,
  root: string | undefined,
  { dryRun = false, patch, ...flags }: MigrateFlags,
): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  if (patch !== undefined) await requireFolderOf(io, patch)
  const planned = await planProject(request, io.progress)
  io.progress('Rewriting')
  const { plan, changes } = rewritePlanned(planned, request.settings)
  io.progress(null)

  const writes = !dryRun && changes.length > 0
  if (writes) await guardTree(io, { folder: request.root, shown: request.shown, force: request.flags.force ?? false })
  const diff = dryRun || patch !== undefined ? await diffFromTop(request.root, changes) : ''
  if (patch !== undefined) await saveText(io, patch, diff)
  if (writes) await apply(io, request.root, changes)
  if (dryRun) await preview(io, request, plan, changes, diff)
  else await report(io, request, plan, changes)
  return exitCode(io, request, plan, changes)
}

async function apply(io: Io, root: string, changes: readonly FileChange[]): Promise<void> {
  io.progress('Writing')
  const [journal] = await journalsOf(root)
  await write(root, changes, journal, 'migrate')
  io.progress(null)
}

async function diffFromTop(root: string, changes: readonly FileChange[]): Promise<string> {
  const repository = await findRepository(root)
  return formatDiff(changes, repository.kind === 'repository' ? repository.prefix : '')
}

async function preview(io: Io, request: Request, plan: Plan, changes: readonly FileChange[], diff: string) {
  if ((request.flags.format ?? 'text') === 'text') {
    await deliver(io, request.flags, (colours) => colourDiff(diff, colours))
  } else {
    await report(io, request, plan, changes)
  }
  const outcome = changes.length === 0 ? 'Nothing to migrate' : `Nothing written. Would be: ${changeSummary(changes)}`
  io.stderr(`${outcome}. ${summary(plan)}\n`)
  if (plan.summary.blocked > 0) io.stderr('`routes-to-actions plan` says what stands in the way of the blocked ones.\n')
}

async function report(io: Io, request: Request, plan: Plan, changes: readonly FileChange[]): Promise<void> {
  const text = (view: Parameters<typeof formatMigration>[2]) => formatMigration(plan, changes, view)
  const markdown = () => formatMigrationMarkdown(plan, changes)
  await reportPlan(io, request, plan, { text, markdown, json: { changes } })
}

function exitCode(io: Io, { flags, settings }: Request, plan: Plan, changes: readonly FileChange[]): ExitCode {
  const wanted = plan.units.filter(({ id }) => settings.only.includes(id))
  const unreadable = wanted.find(isUnreadable)
  if (unreadable && changes.length === 0) {
    io.stderr(`error: ${unreadable.id} was not migrated, because a file that it needs does not parse.\n`)
    return 2
  }
  if (sayFaults(io, plan.diagnostics)) return 2
  return flags.strict && plan.summary.blocked > 0 ? 1 : 0
}

function isUnreadable({ diagnostics }: MigrationUnit): boolean {
  return diagnostics.some(({ code }) => code === 'project/syntax-error' || code === 'unit/syntax-error-nearby')
}
