// In: a project and its plan. Out: every file as it will be, and nothing on disk. The transforms do the writing of text;
// here and in rewrite/ is which of them sees which file, and in what order.
import { transforms } from '../transforms/index.js'
import type { FileChange, Plan } from './plan/migration-plan.js'
import { appOf } from './project/apps.js'
import type { Project } from './project/project.js'
import { repairScripts } from './repair-scripts.js'
import type { ReadyUnit, Texts } from './rewrite/app-migration.js'
import { migrateApp } from './rewrite/migrate-app.js'
import type { Settings } from './settings.js'

/**
 * Carries out the plan in memory: the units that are ready, then the single-file repairs.
 * @returns the changes, sorted by path.
 * @throws InvariantError where a transform meets what the plan did not foresee.
 */
export function rewrite(project: Project, plan: Plan, settings: Settings): FileChange[] {
  const texts: Texts = new Map(project.scripts)
  const ready = plan.units.filter((unit): unit is ReadyUnit => unit.verdict === 'ready' && unit.action !== undefined)
  if (migrates(settings)) {
    for (const app of project.apps) {
      const units = ready.filter((unit) => appOf(project.apps, unit.file) === app)
      migrateApp(project, app, units, settings, texts)
    }
  }
  repairScripts(project, texts, settings)
  return changesOf(project, texts)
}

/** Whether units are migrated at all. The three transforms that need a plan only make sense together: a unit moves whole, or not. */
export function migrates({ transforms: chosen }: Settings): boolean {
  const planned = transforms.filter(({ meta }) => meta.needsPlan).map(({ meta }) => meta.name)
  return chosen.length === 0 || chosen.some((name) => planned.includes(name))
}

function changesOf({ scripts }: Project, texts: Texts): FileChange[] {
  return [...texts]
    .map(([path, after]) => ({ path, before: scripts.get(path) ?? null, after }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
