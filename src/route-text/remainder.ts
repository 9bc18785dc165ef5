// What is left of a route file when methods leave it.
import type * as t from '@babel/types'
import { type Parsed, parse } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { statementRange } from '../ast/statement-range.js'
import type { NodePath } from '../ast/traverse.js'
import { isType, topLevel } from '../action-text/needed-code.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { chainRouterOf } from '../find/route/chain-router.js'
import { valueBehind } from '../find/route/exported-function.js'
import { type Handler, handlersOf } from '../find/route/handler.js'
import { type ExportedHandler, exportedHandlers } from '../find/route/route-exports.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { describePath, type RoutePath } from '../find/route/route-path.js'
import { routerIn } from '../find/route/unwrap-router.js'
import { mergeDeletions } from './merge-deletions.js'
import { removeLinks } from './remove-links.js'
import { removeMethods } from './remove-methods.js'
import { removeUnused } from './remove-unused.js'

export interface RetireRouteOptions {
  router: 'app' | 'pages'
  /** The route's path, as in its facts. */
  path: string
  /** The methods that leave. */
  leaving: readonly (HttpMethod | 'ANY')[]
  /** Declarations that moved to a file of their own because actions need them too, and how this file imports it. */
  shared?: { specifier: string; names: readonly string[] }
  /** Other modules of the project, which wrappers may come from. */
  modules?: ModuleLookup
}

export type Remainder = { kind: 'delete' } | { kind: 'edit'; text: string } | { kind: 'inseparable' }

/** What is left of a route file. `inseparable`: a method that leaves shares its code with one that stays. */
export function remainder(parsed: Parsed, { router, path, leaving, shared, modules }: RetireRouteOptions): Remainder {
  const route = describePath(router, path)
  const served = servedBy(parsed, route, modules)
  const stays = served.filter((method) => !leaving.includes(method))
  if (stays.length === 0) return { kind: 'delete' }
  if (served.every((method) => !leaving.includes(method))) return { kind: 'edit', text: parsed.text }
  const edits = router === 'app' ? removeExports(parsed, leaving) : removeBranches(parsed, served, leaving)
  const rest = parse(parsed.file, applyEdits(parsed.text, edits))
  const text = removeUnused(parsed.file, parsed, shared ? withShared(rest, shared) : rest.text)
  const left = servedBy(parse(parsed.file, text), route, modules)
  const same = left.length === stays.length && left.every((method) => stays.includes(method))
  return same ? { kind: 'edit', text } : { kind: 'inseparable' }
}

/** Imports what moved to a file of its own instead of declaring it. */
export function withShared(
  parsed: Parsed,
  { specifier, names }: { specifier: string; names: readonly string[] },
): string {
  const moved = topLevel(parsed).filter((each) => each.names.some((name) => names.includes(name)))
  const add = moved.flatMap(({ names: own, node }) =>
    own.map((name) => ({ source: specifier, name, ...(isType(node) ? { typeOnly: true } : {}) })),
  )
  return applyEdits(parsed.text, [
    ...editImports(parsed, { add }),
    ...mergeDeletions(
      parsed.text,
      moved.map(({ node }) => removal(parsed, node)),
    ),
  ])
}

function servedBy(parsed: Parsed, route: RoutePath, modules?: ModuleLookup): (HttpMethod | 'ANY')[] {
  const { handlers, wrapped } = handlersOf(parsed, route, { modules })
  const others = wrapped.map(({ exportName }) => (exportName === 'default' ? 'ANY' : exportName))
  return [...handlers.map(({ method }: Handler) => method), ...others]
}

function removeBranches(
  parsed: Parsed,
  served: readonly (HttpMethod | 'ANY')[],
  leaving: readonly (HttpMethod | 'ANY')[],
): Edit[] {
  const methods = (list: readonly (HttpMethod | 'ANY')[]) => list.filter((each): each is HttpMethod => each !== 'ANY')
  const [exported] = exportedHandlers(parsed, 'pages')
  const routed = exported && routerIn(exported)
  const router = routed && chainRouterOf(routed)
  if (router && typeof router !== 'string') return removeLinks(parsed, router, leaving)
  const fn = exported && (exported.fn ?? wrappedFunction(exported.instead))
  const wrapper = exported?.instead ? valueBehind(exported.instead) : null
  return fn ? removeMethods(parsed, fn, methods(leaving), methods(served), { wrapper }) : []
}

/** The function of this file inside of wrappers: `withAuth(withMethods(['PUT'], handler))`. */
function wrappedFunction(path: NodePath | null): NodePath<t.Function> | null {
  const value = path && valueBehind(path)
  if (!value?.isCallExpression()) return value?.isFunction() ? value : null
  const found = (value.get('arguments') as NodePath[]).map(wrappedFunction).filter((each) => each !== null)
  return found.length === 1 ? found[0]! : null
}

function removeExports(parsed: Parsed, leaving: readonly (HttpMethod | 'ANY')[]): Edit[] {
  const edits = new Map<t.Node, Edit>()
  const leaves = ({ exportName }: ExportedHandler) => leaving.includes(exportName as HttpMethod)
  const [gone, staying] = partition(exportedHandlers(parsed, 'app'), leaves)
  for (const { exportName, statement, fn } of gone) {
    const node = statement.node
    if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      edits.set(node, removal(parsed, node))
      continue
    }
    // One function may be exported under several names.
    const isKept = staying.some((each) => each.fn?.node === fn?.node)
    removeSpecifier(parsed, exportName, fn && !isKept ? node : null, edits)
  }
  return mergeDeletions(parsed.text, [...edits.values()])
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** `export { create as POST }`: the name leaves the list; the function goes with what is unused. */
function removeSpecifier(parsed: Parsed, exportName: string, own: t.Node | null, edits: Map<t.Node, Edit>): void {
  for (const statement of parsed.ast.program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue
    const specifiers = statement.specifiers.filter((each) => each.type === 'ExportSpecifier')
    const at = specifiers.findIndex(
      ({ exported }) => (exported.type === 'Identifier' ? exported.name : exported.value) === exportName,
    )
    if (at === -1) continue
    if (specifiers.length === 1) edits.set(statement, removal(parsed, statement))
    else {
      const [each, next, previous] = [specifiers[at]!, specifiers[at + 1], specifiers[at - 1]]
      const range = next ? { start: each.start!, end: next.start! } : { start: previous!.end!, end: rangeOf(each).end }
      edits.set(each, { ...range, text: '' })
    }
  }
  if (own) edits.set(own, removal(parsed, own))
}

function removal(parsed: Parsed, node: t.Node): Edit {
  // The semicolon of `function POST() {};` is a statement of its own.
  const empty = parsed.ast.program.body.find((each) => each.type === 'EmptyStatement' && each.start === node.end)
  const { start, end } = statementRange(parsed, node)
  return { start, end: empty ? statementRange(parsed, empty).end : end, text: '' }
}
