import { planProject } from '../pipeline.js'
import type { Flags } from '../settings.js'
import type { ExitCode, Io } from './io.js'
import { reportPlan } from './report-plan.js'
import { readRequest } from './request.js'

/** Shows every unit with its verdict and reasons. Writes nothing. */
export async function planCommand(io: Io, root: string | undefined, flags: Flags): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  const { plan } = await planProject(request, io.progress)
  await reportPlan(io, request, plan)
  return request.flags.strict && plan.summary.blocked > 0 ? 1 : 0
}
