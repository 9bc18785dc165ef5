// In: the units under `--keep-routes`. Out: the same, where each that is ready has a route that can stay thin: what it
// answers can be made again from what its action returns. The others are blocked, with the reason.
import { parse } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { diagnose } from '../diagnostics.js'
import { invariant } from '../errors.js'
import { handlersOf } from '../find/route/handler.js'
import { modulesOf } from '../find/route/module-lookup.js'
import { describePath } from '../find/route/route-path.js'
import { createHelperLookup } from '../find/route/session-lookup.js'
import { locate } from '../location.js'
import type { Project } from '../project/project.js'
import { thinRoute } from '../route-text/thin-route.js'
import { blockUnit } from './block-unit.js'
import type { ActionStep, MigrationUnit } from './migration-plan.js'

/** Settles for every route that stays what its action has to return. */
export function settleKeptRoutes(project: Project, units: readonly MigrationUnit[]): MigrationUnit[] {
  const modules = modulesOf(project)
  const helpers = createHelperLookup(project, (file) => modules.read(file))
  return units.map((unit) => {
    const { action } = unit
    return action?.kept ? settle(unit, { ...action, kept: action.kept }) : unit
  })

  function settle(unit: MigrationUnit, action: ActionStep & { kept: NonNullable<ActionStep['kept']> }): MigrationUnit {
    const route = parse(unit.file, project.scripts.get(unit.file)!)
    const { handlers } = handlersOf(route, describePath(unit.router, action.route.path), {
      helperWithoutRequest: helpers,
      modules,
      keepRoutes: true,
    })
    const handler = handlers.find(
      ({ method, exportName }) => method === action.route.method && exportName === action.route.exportName,
    )
    invariant(handler, `${unit.file} handles ${unit.method}`)
    const thin = thinRoute(route, handler, action)
    if ('why' in thin) {
      const at = locate(route.file, route.text, handler.derived.toSource(rangeOf(thin.node)))
      return blockUnit(unit, diagnose('route/not-thin', { ...at }, thin.why))
    }
    // The route answers with the whole body, whatever the callers of the action read of it.
    const data = thin.answers.success.constant ? action.data : 'whole'
    const kept = { ...action.kept, readsBody: thin.inputs.readsBody, readsSession: thin.inputs.readsSession }
    return { ...unit, action: { ...action, data, kept } }
  }
}
