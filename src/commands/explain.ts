// The whole case for one unit: load -> scan -> plan -> rewrite -> verify, and nothing is written.
import { nearest } from '../closest.js'
import { UsageError } from '../errors.js'
import { type Case, explain } from '../explain.js'
import { planProject } from '../pipeline.js'
import type { MigrationUnit, Plan } from '../plan/migration-plan.js'
import { colourDiff, formatDiff } from '../report/diff.js'
import { formatCase } from '../report/explain.js'
import { caseObject, print } from '../report/json.js'
import { enumerate } from '../sentence.js'
import { findRepository } from '../write/git.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import type { Request } from './request.js'
import { sayFaults } from './say-faults.js'

/** @throws UsageError where no unit has the id, naming those that are nearest */
export async function explainCommand(io: Io, request: Request, id: string): Promise<ExitCode> {
  const format = request.flags.format ?? 'text'
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--explain is for --format text and json, not ${format}.`)
  const { project, facts, plan } = await planProject(request, io.progress)
  const unit = requireUnit(plan, id)
  io.progress('Rewriting')
  const found = explain(project, facts, plan, unit, request.settings)
  io.progress(null)
  const diff = await diffOf(request, found)
  await deliver(io, request.flags, (colours) =>
    format === 'json'
      ? print({ version: 1, root: plan.root, next: plan.next, unit: caseObject(found), diff })
      : formatCase(found, colourDiff(diff, colours), { colours, verbose: request.flags.verbose ?? false }),
  )
  return sayFaults(io, plan.diagnostics) ? 2 : 0
}

function requireUnit({ units }: Plan, id: string): MigrationUnit {
  const unit = units.find((each) => each.id === id)
  if (unit) return unit
  const near = nearest(
    id,
    units.map((each) => each.id),
  )
  const quoted = near.map((each) => JSON.stringify(each))
  const hint = near.length === 0 ? '`plan` without --explain lists them.' : `The nearest: ${enumerate(quoted)}.`
  throw new UsageError(`There is no unit ${JSON.stringify(id)}. ${hint}`)
}

async function diffOf({ root }: Request, { changes }: Case): Promise<string> {
  const repository = await findRepository(root)
  return formatDiff(changes, repository.kind === 'repository' ? repository.prefix : '')
}
