import { planProject } from '../pipeline.js'
import type { Flags } from '../settings.js'
import { explainCommand } from './explain.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest } from './request.js'

export interface PlanFlags extends Flags {
  /** The id of one unit, whose whole case is shown instead of the plan. */
  explain?: string
}

/** Shows every unit with its verdict and reasons. Writes nothing. */
export async function planCommand(
  io: Io,
  root: string | undefined,
  { explain, ...flags }: PlanFlags,
): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  if (explain !== undefined) return explainCommand(io, request, explain)
  const { plan } = await planProject(request, io.progress)
  await reportPlan(io, request, plan)
  return request.flags.strict && plan.summary.blocked > 0 ? 1 : 0
}
