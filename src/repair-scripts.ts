// The single-file transforms over all scripts of a project, in the order of the registry.
import type { API } from 'jscodeshift'
import { transforms } from '../transforms/index.js'
import type { TransformModule } from '../transforms/transform.js'
import type { Diagnostic } from './diagnostics.js'
import { appOf } from './project/apps.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'

/** Rewrites `texts` in place; a file that does not parse stays as it is, as the project's diagnostics say. */
export function repairScripts(project: Project, texts: Map<string, string | null>, settings: Settings): Diagnostic[] {
  // A selection of units is a promise not to touch the rest.
  const isSelection = settings.only.length > 0 || settings.shard !== null
  const broken = new Set(
    project.diagnostics.filter(({ code }) => code === 'project/syntax-error').map(({ at }) => at.file),
  )
  for (const [file, text] of texts) {
    if (text === null || broken.has(file) || !appOf(project.apps, file)) continue
    if (isSelection && text === project.scripts.get(file)) continue
    texts.set(file, repairScript(file, text, settings, project))
  }
  return []
}

function repairScript(file: string, source: string, settings: Settings, project: Project): string {
  return chosen(settings, file, project).reduce(
    (text, transform) => transform.default({ path: file, source: text }, {} as API, {}) ?? text,
    source,
  )
}

function chosen(settings: Settings, file: string, project: Project): readonly TransformModule[] {
  const app = appOf(project.apps, file)
  const react = settings.assumeNext !== null ? 19 : (app?.react.major ?? 0)
  return (
    transforms
      .filter(
        ({ meta }) => !meta.needsPlan && (settings.transforms.length === 0 || settings.transforms.includes(meta.name)),
      )
      // `useActionState` does not exist before React 19.
      .filter(({ meta }) => react >= 19 || meta.name !== 'form-state-to-action-state')
  )
}
