import { actionFile, type ActionPiece } from '../src/action-text/action-file.js'
import { actionFunction } from '../src/action-text/action-function.js'
import { callingAction } from '../src/action-text/calling-action.js'
import { type ActionWriting, inputTypeName, placeholder } from '../src/action-text/signature.js'
import { printWidth } from '../src/ast/line-width.js'
import { isType, neededCode, topLevel } from '../src/action-text/needed-code.js'
import type { WireTypes } from '../src/action-text/result-shape.js'
import { importsOf, sideEffectImports } from '../src/ast/imports.js'
import { type Parsed, parse } from '../src/ast/parse.js'
import { textStyle } from '../src/ast/text-style.js'
import { sessionReader } from '../src/action-text/read-session.js'
import { invariant } from '../src/errors.js'
import { configurationsOf } from '../src/find/route/configuration.js'
import { type Handler, handlersOf } from '../src/find/route/handler.js'
import { type ModuleLookup, noModules } from '../src/find/route/module-lookup.js'
import { describePath } from '../src/find/route/route-path.js'
import type { HelperWithoutRequest } from '../src/find/route/session-helpers.js'
import type { ActionStep, KeptRoute } from '../src/plan/migration-plan.js'
import { verifyConfiguration } from '../src/verify/verify-configuration.js'
import { verifyAsks, verifyGuards } from '../src/verify/verify-guards.js'
import type { NewImport } from '../src/edit/write-import.js'
import { inFile } from '../src/tool-fault.js'
import type { Transform, TransformMeta } from '../src/transform.js'
import { isTypeScript } from '../src/ast/is-typescript.js'

export const meta: TransformMeta = {
  name: 'route-to-action',
  summary: 'Writes the server action that replaces a route handler.',
  needsPlan: true,
}
export const parser = 'tsx'

export interface RouteToActionOptions {
  /** The steps whose action belongs into this file. */
  steps: readonly ActionStep[]
  /** Route file -> its text as it was read. */
  sources: Readonly<Record<string, string>>
  /** Types of expressions in the route files, by their ranges there. */
  types?: WireTypes
  /** How `fromFile` writes an import of `toFile`. */
  importPath: (fromFile: string, toFile: string) => string
  /** The file with `toWire`, relative to the root; `null` = the round trip is written out where it is needed. */
  wire: string | null
  serverOnly?: boolean
  /** Write the functions that the actions share with routes that stay, into a file without a directive. */
  kept?: boolean
  /** Where lines are broken; by default where the route file breaks them. */
  width?: number
  /** Route file -> the declarations of it that moved to a file of their own: see `sharedDeclarations`. */
  shared?: Readonly<Record<string, { file: string; names: readonly string[] }>>
  helperWithoutRequest?: HelperWithoutRequest
  /** Other modules of the project, which wrappers may come from. */
  modules?: ModuleLookup
}

/**
 * Writes the actions of a plan into an action file, from the route handlers that they replace.
 *
 * 1. `const { title } = await req.json()` => `const { title } = input`, with a parameter `input`; a body with a name of
 *    its own becomes the parameter of that name
 * 2. `const { id } = await params`, `req.query.id as string` => the parameter `id: string`
 * 3. `return NextResponse.json({ error: 'No' }, { status: 403 })` => `return { success: false, error: 'No' }`
 * 4. `res.status(201).json(post)` => `return { success: true, data: toWire(post) }`
 * 5. `getServerSession(req, res, authOptions)` => `getServerSession(authOptions)`; cookies and headers through
 *    `next/headers`
 * 6. Only the branch of the step's method is taken, with everything above and around it
 *
 * Statements keep their order, comments and blank lines. Imports and declarations that the code needs come along, and so
 * does what the route file sets up when it is loaded.
 * @throws InvariantError where a step's handler is not there, and where the action would do less than it did.
 */
const routeToAction: Transform<RouteToActionOptions> = (file, _api, options) => {
  const [first] = options.steps
  if (!first) return undefined
  const source = options.sources[first.route.file]
  invariant(source !== undefined, `the text of ${first.route.file} is given`)
  const like = parse(first.route.file, source)
  const pieces = options.steps.map((step) => inFile(step.route.file, () => writeStep(step, options)))
  const text = actionFile(
    file.source,
    pieces.map(({ piece }) => piece),
    {
      file: file.path,
      like,
      style: textStyle(like),
      width: widthOf(options),
      directive: !options.kept,
      serverOnly: options.serverOnly !== false,
      modules: options.modules ?? noModules,
    },
  )
  const action = parse(file.path, text)
  for (const piece of pieces) inFile(piece.step.route.file, () => verifyStep(piece, action, options))
  return text
}

export default routeToAction

function verifyStep({ step, route, renames }: WrittenStep, action: Parsed, options: RouteToActionOptions): void {
  // An action that only calls has its guards where the function is written that it calls.
  if (!step.kept || options.kept) {
    verifyGuards(route, step, action, renames, options.modules)
    verifyConfiguration(route, step.unit, action)
  } else for (const callee of renames.values()) verifyAsks(action, step.name, callee)
}

/** The routes of one file have one formatter, and the longest line says what it is set to. */
function widthOf({ width, sources }: RouteToActionOptions): number {
  return width ?? Math.max(...Object.values(sources).map(printWidth))
}

interface WrittenStep {
  step: ActionStep
  route: Parsed
  piece: ActionPiece
  /** Session helpers -> their form without the request. */
  renames: ReadonlyMap<string, string>
}

function writeStep(planned: ActionStep, options: RouteToActionOptions): WrittenStep {
  const step = options.kept && planned.kept ? { ...planned, file: planned.kept.file, name: planned.kept.name } : planned
  const source = options.sources[step.route.file]
  invariant(source !== undefined, `the text of ${step.route.file} is given`)
  const parsed = parse(step.route.file, source)
  const route = describePath(step.route.router, step.route.path)
  const handler = handlersOf(parsed, route, { ...options, keepRoutes: planned.kept !== undefined }).handlers.find(
    ({ method, exportName }) => method === step.route.method && exportName === step.route.exportName,
  )
  invariant(handler, `${step.route.file} handles ${step.route.method}`)
  const style = textStyle(parsed)
  const writing = {
    types: options.types ?? null,
    style,
    width: widthOf(options),
    typescript: isTypeScript(step.file),
    kept: options.kept === true,
  }
  if (step.kept && !options.kept) {
    const piece = callingPiece(handler, step, step.kept, writing, options)
    return { step, route: parsed, piece, renames: step.kept.readsSession ? askedNames(handler) : new Map() }
  }
  const { text, imports } = actionFunction(handler, step, writing)
  const known = new Map([...zodTypes(handler.parsed), ...imports, ...provided(parsed, step, options)])
  const needed = neededCode(handler.parsed, text, known, configurationsOf(handler.parsed, options.modules ?? noModules))
  const piece: ActionPiece = {
    name: step.name,
    types: new Map([
      [placeholder.type, step.resultType],
      ...(text.includes(placeholder.input) ? [[placeholder.input, inputTypeName(planned.name)] as const] : []),
    ]),
    routeFile: step.route.file,
    declarations: needed.declarations,
    text,
    imports: needed.imports,
    effects: sideEffectImports(handler.parsed.ast),
    added: [...known].flatMap(([name, each]) => (needed.unknown.includes(name) ? [each] : [])),
  }
  const fields = [...(handler.fields ?? [])].map(([field, name]) => [`.${field}`, name] as const)
  const readsSession = options.kept === true && planned.kept?.readsSession === true
  const asked = askedNames(handler, readsSession ? sessionReader : null)
  return { step, route: parsed, piece, renames: new Map([...asked, ...fields]) }
}

/** What `handler` calls for its session -> what is called in its place, `reader` where that is given. */
function askedNames({ sessions }: Handler, reader: string | null = null): Map<string, string> {
  return new Map(
    sessions.flatMap(({ call: { node }, instead }) =>
      node.callee.type === 'Identifier'
        ? [[node.callee.name, reader ?? instead?.name ?? node.callee.name] as const]
        : [],
    ),
  )
}

function callingPiece(
  handler: Handler,
  step: ActionStep,
  kept: KeptRoute,
  writing: ActionWriting,
  { importPath }: RouteToActionOptions,
): ActionPiece {
  const { text, names, imports } = callingAction(handler, step, kept, writing)
  const source = importPath(step.file, kept.file)
  const added = names.map(({ name, typeOnly }) => ({ source, name, ...(typeOnly ? { typeOnly } : {}) }))
  const needed = neededCode(handler.parsed, text, imports)
  return {
    name: step.name,
    types: new Map(),
    routeFile: step.route.file,
    declarations: [],
    text,
    imports: kept.readsSession ? needed.imports : [],
    effects: [],
    added: [...added, ...imports.values()],
  }
}

/** `z.input<typeof schema>` of an imported schema needs zod's types, where the route needed nothing of zod. */
function zodTypes({ ast }: Parsed): [string, NewImport][] {
  const bound = importsOf(ast).some(({ local }) => local === 'z')
  return bound ? [] : [['z', { source: 'zod', name: 'z', typeOnly: true }]]
}

/** Names that every action may use without the route file knowing them. */
function provided(
  route: Parsed,
  step: ActionStep,
  { wire, importPath, shared }: RouteToActionOptions,
): [string, NewImport][] {
  const moved = shared?.[step.route.file]
  const values = new Set(topLevel(route).flatMap(({ names, node }) => (isType(node) ? [] : names)))
  const names = moved?.names.map((name): [string, NewImport] => [
    name,
    { source: importPath(step.file, moved.file), name, ...(values.has(name) ? {} : { typeOnly: true }) },
  ])
  const toWire: [string, NewImport][] =
    wire === null ? [] : [['toWire', { source: importPath(step.file, wire), name: 'toWire' }]]
  return [...toWire, ...(names ?? [])]
}
