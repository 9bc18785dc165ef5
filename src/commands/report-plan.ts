import type { Diagnostic } from '../diagnostics.js'
import { findRepository } from '../write/git.js'
import type { Plan } from '../plan/migration-plan.js'
import { allDiagnostics, distinct } from '../report/all-diagnostics.js'
import { formatGithub } from '../report/github.js'
import { type Extra, formatJson } from '../report/json.js'
import { formatPlanMarkdown } from '../report/markdown.js'
import { formatSarif } from '../report/sarif.js'
import { formatPlan, type ReportView } from '../report/text.js'
import { again } from './again.js'
import { type Colours, deliver } from './deliver.js'
import type { Io } from './io.js'
import type { Request } from './request.js'

interface Variant {
  /** The report for a person; what `plan` prints by default. */
  text?: (view: ReportView) => string
  /** The same for a comment on a pull request. */
  markdown?: () => string
  json?: Extra
  /** What github annotates; everything by default. */
  annotations?: readonly Diagnostic[]
  /** What is not to be said in the formats that list every diagnostic. */
  leavesOut?: (diagnostic: Diagnostic) => boolean
}

/** Prints a plan in the format that the user asked for. */
export async function reportPlan(io: Io, request: Request, plan: Plan, variant: Variant = {}): Promise<void> {
  const { flags } = request
  const everything = distinct([
    ...allDiagnostics(plan).filter((diagnostic) => !variant.leavesOut?.(diagnostic)),
    ...(variant.json?.findings ?? []),
    ...(variant.annotations ?? []),
  ])
  const view = (colours: Colours) => ({ colours, verbose: flags.verbose ?? false, ...again(request) })
  switch (flags.format ?? 'text') {
    case 'text':
      return deliver(io, flags, (colours) => (variant.text ?? ((view) => formatPlan(plan, view)))(view(colours)))
    case 'markdown':
      return deliver(io, flags, variant.markdown ?? (() => formatPlanMarkdown(plan)))
    case 'json':
      return deliver(io, flags, () => formatJson(plan, variant.json))
    case 'github': {
      const prefix = await prefixOf(request.root)
      return deliver(io, flags, () => formatGithub(distinct(variant.annotations ?? everything), prefix))
    }
    case 'sarif': {
      const prefix = await prefixOf(request.root)
      return deliver(io, flags, () => formatSarif(everything, { ...io.tool, prefix }))
    }
  }
}

/** From the top of the repository to the root; `''` without a repository. Services name files from the top. */
export async function prefixOf(root: string): Promise<string> {
  const repository = await findRepository(root)
  return repository.kind === 'repository' ? repository.prefix : ''
}
