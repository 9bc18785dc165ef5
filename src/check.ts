import type { Diagnostic } from './diagnostics.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'

// eslint-disable-next-line @typescript-eslint/no-unused-vars
export function findOldPatterns(_project: Project, _settings: Settings): Diagnostic[] {
  return []
}
