import { audit } from '../audit/audit.js'
import { type Diagnostic, diagnose } from '../diagnostics.js'
import { planProject } from '../pipeline.js'
import type { MigrationUnit, Plan } from '../plan/migration-plan.js'
import { findOldPatterns } from '../repair-scripts.js'
import { formatCheck } from '../report/text.js'
import { migrates } from '../rewrite.js'
import type { Flags } from '../settings.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest } from './request.js'

/** The gate for CI: fails where something is ready to migrate or an old pattern stands. Writes nothing. */
export async function checkCommand(io: Io, root: string | undefined, flags: Flags): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  const { project, facts, plan } = await planProject(request, io.progress)
  // A gate for one repair is no gate for the rest.
  const findings =
    request.settings.transforms.length > 0
      ? findOldPatterns(project, request.settings)
      : audit(project, facts, request.settings).findings.map(asKnownBefore)
  const strict = request.flags.strict ?? false
  const ready = migrates(request.settings) ? readyUnits(plan) : []
  // Annotations are for what the check counts: a note on every endpoint that rightly stays would drown it.
  const annotations = [
    ...findings,
    ...ready.map(asFinding),
    ...plan.diagnostics,
    ...(strict ? blockedReasons(plan) : []),
  ]
  await reportPlan(io, request, plan, {
    text: (view) => formatCheck(plan, { ready, findings, strict }, view),
    json: { findings },
    annotations,
  })
  const failed =
    ready.length > 0 || findings.some(({ severity }) => severity === 'error') || (strict && plan.summary.blocked > 0)
  return failed ? 1 : 0
}

/** A route that anybody could call is an action that anybody can call: no reason to fail the gate of the migration. `audit` fails. */
function asKnownBefore(finding: Diagnostic): Diagnostic {
  return finding.code === 'action/missing-auth' ? { ...finding, severity: 'warning' } : finding
}

function readyUnits({ units }: Plan) {
  return units.filter(({ verdict }) => verdict === 'ready')
}

function asFinding({ id, file }: MigrationUnit) {
  return diagnose('unit/ready', { file, line: 1, column: 1 }, id)
}

function blockedReasons({ units }: Plan) {
  return units.filter(({ verdict }) => verdict === 'blocked').flatMap(({ diagnostics }) => diagnostics)
}
