import { audit } from '../audit/audit.js'
import type { BaselineEntry } from '../check/baseline.js'
import { type Counted, fails, keepTo } from '../check/counted.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { UsageError } from '../errors.js'
import { planProject } from '../pipeline.js'
import type { MigrationUnit, Plan, Verdict } from '../plan/migration-plan.js'
import type { Project } from '../project/project.js'
import { findOldPatterns } from '../repair-scripts.js'
import { formatCheckMarkdown } from '../report/markdown.js'
import { formatCheck } from '../report/text.js'
import { migrates } from '../rewrite.js'
import type { Facts } from '../scan.js'
import type { Flags } from '../settings.js'
import { changedFiles } from '../write/git.js'
import { type Baseline, compareWith, countAccepted, readBaseline, staleIn, updateBaseline } from './baseline-file.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest, type Request } from './request.js'
import { sayFaults } from './say-faults.js'

export interface CheckFlags extends Flags {
  /** Accept what there is: write the baseline. */
  updateBaseline?: boolean
  /** Count only what differs from where the branch left this ref; `true`: what is not committed. */
  changed?: string | true
}

/** The gate for CI: fails where something is ready to migrate or an old pattern stands. Writes nothing but a baseline. */
export async function checkCommand(
  io: Io,
  root: string | undefined,
  { updateBaseline: updates = false, changed, ...flags }: CheckFlags,
): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  const part = partOf(request, changed)
  if (updates && part) throw new UsageError(`--update-baseline needs the whole project: leave ${part} out.`)
  const read = await readBaseline(io, request, flags.baseline, updates)
  const { project, facts, plan } = await planProject(request, io.progress)
  const all = collect(project, facts, plan, request)
  const baseline = updates && read ? await update(io, project, read, all) : read
  const compared = baseline ? compareWith(baseline, project, all) : { fresh: all, accepted: [], stale: [] }
  const files = changed === undefined ? null : await filesSince(request, changed)
  const counted = files ? keepTo(files, compared.fresh) : compared.fresh
  await report(io, request, plan, counted, {
    // What was not looked for is not stale.
    baseline: baseline && {
      file: baseline.name,
      accepted: countAccepted(baseline, compared),
      stale: part ? [] : staleIn(baseline, request.root, compared.stale.filter(wasLookedFor(request))),
    },
    leavesOut: (each) => compared.accepted.includes(each) || (files !== null && !files.has(each.at.file)),
  })
  if (sayFaults(io, plan.diagnostics)) return 2
  return fails(counted) ? 1 : 0
}

/** What there is to count, without a baseline. */
function collect(project: Project, facts: Facts, plan: Plan, { settings, flags }: Request): Counted {
  // A gate for one repair is no gate for the rest.
  const findings =
    settings.transforms.length > 0
      ? findOldPatterns(project, settings)
      : audit(project, facts, settings).findings.map(asKnownBefore)
  return {
    ready: migrates(settings) ? unitsOf(plan, 'ready') : [],
    blocked: flags.strict ? unitsOf(plan, 'blocked') : [],
    findings,
  }
}

/** A route that anybody could call is an action that anybody can call: no reason to fail the gate of the migration. `audit` fails. */
function asKnownBefore(finding: Diagnostic): Diagnostic {
  return finding.code === 'action/missing-auth' ? { ...finding, severity: 'warning' } : finding
}

/** The flag that makes the check look at a part of the project; `null` where it looks at the whole. */
function partOf({ settings }: Request, changed: string | true | undefined): string | null {
  if (changed !== undefined) return '--changed'
  if (settings.only.length > 0) return '--only'
  if (settings.transforms.length > 0) return '--transform'
  return settings.shard === null ? null : '--shard'
}

/** Without `--strict` nobody asked for the reasons of blocked units. */
function wasLookedFor({ flags }: Request) {
  return ({ code, unit }: BaselineEntry) => flags.strict === true || unit === undefined || code === 'unit/ready'
}

async function update(io: Io, project: Project, read: Baseline, all: Counted): Promise<Baseline> {
  const { baseline, sentence } = await updateBaseline(io, project, read, all)
  io.stderr(`${sentence}\n`)
  return baseline
}

async function filesSince({ root }: Request, changed: string | true): Promise<ReadonlySet<string>> {
  return new Set(await changedFiles(root, changed === true ? null : changed))
}

interface Accepted {
  baseline: { file: string; accepted: number; stale: readonly Diagnostic[] } | null
  leavesOut: (diagnostic: Diagnostic) => boolean
}

async function report(io: Io, request: Request, plan: Plan, counted: Counted, { baseline, leavesOut }: Accepted) {
  const { ready, blocked, findings } = counted
  const stale = baseline?.stale ?? []
  await reportPlan(io, request, plan, {
    text: (view) => formatCheck(plan, { ...counted, baseline }, view),
    markdown: () => formatCheckMarkdown(plan, { ...counted, baseline }),
    json: {
      findings,
      counted: { ready: ready.map(({ id }) => id), blocked: blocked.map(({ id }) => id) },
      ...(baseline ? { baseline } : {}),
    },
    // Annotations are for what the check counts: a note on every endpoint that rightly stays would drown it.
    annotations: [
      ...findings,
      ...ready.map(asFinding),
      ...plan.diagnostics.filter((each) => !leavesOut(each)),
      ...blocked.flatMap(({ diagnostics }) => diagnostics),
      ...stale,
    ],
    leavesOut,
  })
}

function unitsOf({ units }: Plan, verdict: Verdict): MigrationUnit[] {
  return units.filter((unit) => unit.verdict === verdict)
}

function asFinding({ id, file }: MigrationUnit) {
  return diagnose('unit/ready', { file, line: 1, column: 1 }, id)
}
