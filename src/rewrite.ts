import type { Diagnostic } from './diagnostics.js'
import type { FileChange, Plan } from './plan/migration-plan.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'

// eslint-disable-next-line @typescript-eslint/no-unused-vars
export function rewrite(
  _project: Project,
  _plan: Plan,
  _settings: Settings,
): { changes: FileChange[]; diagnostics: Diagnostic[] } {
  return { changes: [], diagnostics: [] }
}
