// What is left of the route files, and the files of what it shares with the actions.
import { invariant } from '../errors.js'
import { topLevel } from '../action-text/needed-code.js'
import { parse } from '../ast/parse.js'
import { useElsewhere } from '../find/route/imported-names.js'
import { canMove } from '../find/route/movable.js'
import { modulesOf } from '../find/route/module-lookup.js'
import type { HelperWithoutRequest } from '../find/route/session-helpers.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { importPath } from '../project/import-path.js'
import type { Project } from '../project/project.js'
import { inFile } from '../tool-fault.js'
import { sharedDeclarations, sharedFile } from '../route-text/shared-declarations.js'
import { thinFile } from '../route-text/thin-file.js'
import { remainder } from '../../transforms/retire-route.js'
import { type AppMigration, groupBy, parsedSource, type SharedDeclarations, type Texts } from './app-migration.js'

/** Writes the files that actions and the rest of their route both import, beside the actions. */
export function moveShared(
  project: Project,
  steps: readonly ActionStep[],
  texts: Texts,
  helperWithoutRequest: HelperWithoutRequest,
): AppMigration['shared'] {
  const shared = new Map<string, SharedDeclarations>()
  for (const [route, group] of groupBy(steps, (step) => step.route.file)) {
    const found = inFile(route, () =>
      sharedDeclarations(parsedSource(project, route), group, {
        helperWithoutRequest,
        modules: modulesOf(project),
        imported: importedFrom(project, route),
        ...(group[0]!.kept ? { left: thin(project, route, group, helperWithoutRequest) } : {}),
      }),
    )
    if (found === null) continue
    const file = sharedFile(group[0]!.file, found, (each) => texts.get(each) ?? '')
    texts.set(file, found.write(file, texts.get(file) ?? ''))
    shared.set(route, { file, names: found.names })
  }
  return shared
}

/** Names of a route file that other files import: types and schemas, which moved code must leave within reach. */
function importedFrom({ graph, scripts }: Project, route: string): string[] {
  if (graph.importersOf(route).length === 0) return []
  const exported = topLevel(parse(route, scripts.get(route)!)).filter(
    ({ node }) => node.type === 'ExportNamedDeclaration',
  )
  return exported
    .flatMap(({ names }) => names)
    .filter((name) => useElsewhere(graph, route, name) && canMove(parse(route, scripts.get(route)!), name))
}

/** Takes the handlers out of the route files that move, and makes those thin that stay. */
export function writeRoutes(
  { project, helperWithoutRequest, shared }: AppMigration,
  steps: readonly ActionStep[],
  texts: Texts,
): void {
  for (const [file, group] of groupBy(steps, (step) => step.route.file))
    texts.set(
      file,
      inFile(file, () =>
        group[0]!.kept
          ? thin(project, file, group, helperWithoutRequest, shared.get(file))
          : withoutHandlers(project, file, group, shared.get(file)),
      ),
    )
}

/** The route file after its handlers have moved; `null` where nothing is left of it. */
function withoutHandlers(
  project: Project,
  file: string,
  steps: readonly ActionStep[],
  moved: SharedDeclarations | undefined,
): string | null {
  const [{ route }] = steps as [ActionStep]
  const rest = remainder(parsedSource(project, file), {
    router: route.router,
    path: route.path,
    leaving: steps.map((step) => step.route.method),
    modules: modulesOf(project),
    ...(moved ? { shared: { specifier: importPath(project, file, moved.file), names: moved.names } } : {}),
  })
  invariant(rest.kind !== 'inseparable', `the handlers of ${file} can be taken apart`)
  return rest.kind === 'delete' ? null : rest.text
}

/** The route file with handlers that only call. */
function thin(
  project: Project,
  file: string,
  steps: readonly ActionStep[],
  helperWithoutRequest: HelperWithoutRequest,
  moved?: SharedDeclarations,
): string {
  const specifier = (to: string) => importPath(project, file, to)
  return thinFile(parsedSource(project, file), steps, {
    specifier,
    helperWithoutRequest,
    modules: modulesOf(project),
    ...(moved ? { shared: { specifier: specifier(moved.file), names: moved.names } } : {}),
  })
}
