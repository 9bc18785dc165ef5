// The first half of the way, the same for every command: load -> scan -> plan. Nothing is written here.
import { didYouMean } from './closest.js'
import { UsageError } from './errors.js'
import type { Plan } from './plan/migration-plan.js'
import { plan } from './plan/plan.js'
import { load } from './project/load.js'
import type { Project } from './project/project.js'
import { type Facts, scan } from './scan.js'
import { count } from './sentence.js'
import type { Settings } from './settings.js'

/**
 * Reads the repository and decides what becomes of it.
 * @param shown the root as the user gave it: reports name it like that, so that they are the same on every machine
 * @throws UsageError where there is no Next app, or `--only` names no unit
 */
export async function planProject(
  { root, shown, settings }: { root: string; shown: string; settings: Settings },
  progress: (doing: string | null) => void,
): Promise<{ project: Project; facts: Facts; plan: Plan }> {
  const { project, facts } = await scanProject({ root, settings }, progress)
  progress('Planning')
  if (settings.only.length > 0) {
    const everything = plan(project, facts, { ...settings, only: [], shard: null })
    requireUnits(settings.only, everything)
  }
  const decided = plan(project, facts, settings)
  progress(null)
  return { project, facts, plan: { ...decided, root: shown } }
}

/**
 * Reads the repository and collects the facts.
 * @throws UsageError where there is no Next app
 */
export async function scanProject(
  { root, settings }: { root: string; settings: Settings },
  progress: (doing: string | null) => void,
): Promise<{ project: Project; facts: Facts }> {
  progress('Reading files')
  const project = await load(root, settings)
  progress(`Looking through ${count(project.scripts.size, 'file')}`)
  return { project, facts: scan(project, settings) }
}

function requireUnits(wanted: readonly string[], { units }: Plan): void {
  const known = new Set(units.map(({ id }) => id))
  for (const id of wanted) {
    if (!known.has(id)) throw new UsageError(`There is no unit ${JSON.stringify(id)}.${didYouMean(id, known)}`)
  }
}
