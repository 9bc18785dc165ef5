// In: a route file, and the plan's steps for the handlers of it whose code moves but which stay. Out: its text, where each
// of them calls the function that its code went to.
import { type Parsed, parse } from '../ast/parse.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { invariant } from '../errors.js'
import { type Handler, handlersOf } from '../find/route/handler.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { describePath } from '../find/route/route-path.js'
import type { HelperWithoutRequest } from '../find/route/session-helpers.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { withShared } from './remainder.js'
import { removeUnused } from './remove-unused.js'
import { thinBranches, dispatcher } from './thin-dispatch.js'
import { thinEdit, thinLines, type ThinRoute, thinRoute } from './thin-route.js'

export interface ThinFileOptions {
  /** How the route file imports `file`. */
  specifier: (file: string) => string
  helperWithoutRequest?: HelperWithoutRequest
  modules?: ModuleLookup
  /** Declarations that moved to a file of their own, and how this file imports it. */
  shared?: { specifier: string; names: readonly string[] }
}

/**
 * The text of the route file after `steps`, all of it.
 * @throws InvariantError where a handler cannot stay: the plan has asked before.
 */
export function thinFile(route: Parsed, steps: readonly ActionStep[], options: ThinFileOptions): string {
  const [first] = steps as [ActionStep]
  const path = describePath(first.route.router, first.route.path)
  const { handlers } = handlersOf(route, path, { ...options, keepRoutes: true })
  const thins = steps.map((step) => {
    const handler = handlers.find(
      ({ method, exportName }) => method === step.route.method && exportName === step.route.exportName,
    )
    const thin = handler && thinRoute(route, handler, step)
    invariant(handler && thin && !('why' in thin) && step.kept, `${step.unit} can stay as a thin route`)
    return { handler, thin, local: step.kept.name }
  })
  const whole = thins.filter(({ handler }) => handler.parsed.text === route.text)
  const edits = [
    ...whole.map(({ handler, thin, local }) => thinEdit(route, handler, thin, local)),
    ...branchEdits(
      route,
      thins.filter((each) => !whole.includes(each)),
    ),
  ]
  const thin = parse(route.file, applyEdits(route.text, edits))
  const add = steps.flatMap(({ kept }) => (kept ? [{ source: options.specifier(kept.file), name: kept.name }] : []))
  const imported = parse(route.file, applyEdits(thin.text, editImports(thin, { add })))
  return removeUnused(route.file, route, options.shared ? withShared(imported, options.shared) : imported.text)
}

/** The edits for handlers that are what one function does for their methods. */
function branchEdits(
  route: Parsed,
  thins: readonly { handler: Handler; thin: ThinRoute; local: string }[],
): readonly Edit[] {
  if (thins.length === 0) return []
  const fn = dispatcher(route)
  invariant(fn, `${route.file} tells its methods apart`)
  const branches = thins.map(({ handler, thin, local }) => ({
    method: handler.method as HttpMethod,
    lines: (column: string) => thinLines(route, handler, thin, local, column),
  }))
  const edits = thinBranches(route, fn, branches)
  invariant(edits, `the other methods of ${route.file} are answered as before`)
  return edits
}
