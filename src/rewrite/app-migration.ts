import path from 'node:path'
import type { API } from 'jscodeshift'
import { parse, type Parsed } from '../ast/parse.js'
import { invariant } from '../errors.js'
import type { HelperWithoutRequest } from '../find/route/session-helpers.js'
import type { ActionStep, MigrationUnit } from '../plan/migration-plan.js'
import type { App, Project } from '../project/project.js'
import type { TypeReader } from '../project/types.js'
import type { Settings } from '../settings.js'
import type { SupportFile } from './support-files.js'

/** A unit that moves. */
export type ReadyUnit = MigrationUnit & { action: ActionStep }

/** Files by path, as they are by now; `null` for one that is deleted. */
export type Texts = Map<string, string | null>

/** Where declarations went that both the actions and what is left of their route need. */
export interface SharedDeclarations {
  file: string
  names: readonly string[]
}

/** The migration of one app, as each of its steps sees it. */
export interface AppMigration {
  project: Project
  app: App
  settings: Settings
  /** What the compiler knows of the app; `null` for JavaScript. */
  types: TypeReader | null
  /** Folder of the support files. */
  folder: string
  helperWithoutRequest: HelperWithoutRequest
  /** By the file of the route. */
  shared: ReadonlyMap<string, SharedDeclarations>
}

/** transforms under `jscodeshift -t` get its API; ours read the text alone. */
export const noApi = {} as API

/** Path of a support file of the app. */
export function supportPath({ app, folder }: Pick<AppMigration, 'app' | 'folder'>, kind: SupportFile): string {
  return path.posix.join(folder, `${kind}.${app.typescript ? 'ts' : 'js'}`)
}

/** A script as it was read. */
export function parsedSource(project: Project, file: string): Parsed {
  return parse(file, sourceOf(project, file))
}

/** The text of a script as it was read. */
export function sourceOf({ scripts }: Project, file: string): string {
  const text = scripts.get(file)
  invariant(text !== undefined, `${file} is a file of the project`)
  return text
}

/** Items by key, in order of their first one. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
