// The plan and everything known about each unit, as one HTML file: load -> scan -> plan -> rewrite -> verify. Nothing else is written.
import { explainAll } from '../explain.js'
import { planProject } from '../pipeline.js'
import { formatHtml } from '../report/html/html.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import type { Request } from './request.js'
import { sayFaults } from './say-faults.js'

export async function htmlCommand(io: Io, request: Request): Promise<ExitCode> {
  const planned = await planProject(request, io.progress)
  io.progress('Rewriting')
  const { plan, cases, changes } = explainAll(planned, request.settings)
  io.progress(null)
  await deliver(io, request.flags, () => formatHtml({ plan, cases, changes, version: io.tool.version }))
  if (sayFaults(io, plan.diagnostics)) return 2
  return request.flags.strict && plan.summary.blocked > 0 ? 1 : 0
}
