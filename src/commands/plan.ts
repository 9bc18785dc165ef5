import { UsageError } from '../errors.js'
import { planProject } from '../pipeline.js'
import type { Flags, Format } from '../settings.js'
import { explainCommand } from './explain.js'
import { htmlCommand } from './html.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest } from './request.js'
import { sayFaults } from './say-faults.js'

export interface PlanFlags extends Omit<Flags, 'format'> {
  format?: Format | 'html'
  /** The id of one unit, whose whole case is shown instead of the plan. */
  explain?: string
}

/** Shows every unit with its verdict and reasons. Writes nothing. */
export async function planCommand(
  io: Io,
  root: string | undefined,
  { explain, format, ...flags }: PlanFlags,
): Promise<ExitCode> {
  if (format === 'html') {
    if (explain !== undefined) throw new UsageError('--explain is for --format text and json, not html.')
    return htmlCommand(io, await readRequest(io, root, flags))
  }
  const request = await readRequest(io, root, format === undefined ? flags : { ...flags, format })
  if (explain !== undefined) return explainCommand(io, request, explain)
  const { plan } = await planProject(request, io.progress)
  await reportPlan(io, request, plan)
  if (sayFaults(io, plan.diagnostics)) return 2
  return request.flags.strict && plan.summary.blocked > 0 ? 1 : 0
}
