// `run` on some files of a project: who calls their actions, which Next they run with. Read only where a transform asks.
import { relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.js'
import { load } from '../project/load.js'
import type { Project } from '../project/project.js'
import type { OptionsFor } from '../run.js'
import type { Settings } from '../settings.js'
import { transformOptions } from '../transform-options.js'
import { concerns, type TransformModule } from '../transform.js'
import { findRepository } from '../write/git.js'
import type { RunFiles } from './run-files.js'

/** What may be asked about the repository around the files, little where it holds no Next app; `null` where nothing asks. */
export async function surroundings(
  transforms: readonly TransformModule[],
  { root, files }: RunFiles,
  settings: Settings,
): Promise<OptionsFor | null> {
  const asking = transforms.filter(({ meta }) => meta.readsProject)
  if (!files.some(({ path, text }) => asking.some(({ meta }) => concerns(meta, path, text)))) return null
  const repository = await findRepository(root)
  const project = await loadAround(repository.kind === 'repository' ? repository.topLevel : root, settings)
  if (project === null) return () => ({ shape: settings.stateShape })
  const inProject = (path: string) => relative(project.root, resolve(root, path)).replaceAll(sep, '/')
  const texts = new Map(files.map(({ path, text }) => [inProject(path), text]))
  const optionsFor = transformOptions(project, settings, (file) => texts.get(file) === project.scripts.get(file))
  return (path) => {
    const { callers, checks, classes, reachedByRoute, ...rest } = optionsFor(inProject(path))
    return {
      ...rest,
      callers: (file: string, action: string) => callers(inProject(file), action),
      checks: (file: string) => checks(inProject(file)),
      classes: (file, source, name) => classes(inProject(file), source, name),
      reachedByRoute: (file: string) => reachedByRoute(inProject(file)),
    }
  }
}

async function loadAround(root: string, settings: Settings): Promise<Project | null> {
  try {
    return await load(root, settings)
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}
