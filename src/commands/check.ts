import { findOldPatterns } from '../repair-scripts.js'
import { diagnose } from '../diagnostics.js'
import { planProject } from '../pipeline.js'
import type { MigrationUnit, Plan } from '../plan/migration-plan.js'
import { formatCheck } from '../report/text.js'
import { migrates } from '../rewrite.js'
import type { Flags } from '../settings.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest } from './request.js'

/** The gate for CI: fails where something is ready to migrate or an old pattern stands. Writes nothing. */
export async function checkCommand(io: Io, root: string | undefined, flags: Flags): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  const { project, plan } = await planProject(request, io.progress)
  const findings = findOldPatterns(project, request.settings)
  const strict = request.flags.strict ?? false
  // A gate for one repair is no gate for the migration.
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

function readyUnits({ units }: Plan) {
  return units.filter(({ verdict }) => verdict === 'ready')
}

function asFinding({ id, file }: MigrationUnit) {
  return diagnose('unit/ready', { file, line: 1, column: 1 }, id)
}

function blockedReasons({ units }: Plan) {
  return units.filter(({ verdict }) => verdict === 'blocked').flatMap(({ diagnostics }) => diagnostics)
}
