// In: a route module whose handler is a next-connect router. Out: the module with one function that tells the methods
// apart in the router's place, and the functions of each chain as functions of the module, each calling the next one:
// from there on it is a handler that passes its request on.
import { type Parsed, parse } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { type Edit, slice } from '../../edit/edit.js'
import { reindent } from '../../edit/edit-lines.js'
import type { Range } from '../../location.js'
import { carryCode } from './carried-code.js'
import { chainFunction, type ChainFunction, errorFunction } from './chain-function.js'
import { type ChainRouter, chainFor, chainMethods, chainRouterOf, isChained } from './chain-router.js'
import { deriveText } from './derived-text.js'
import { valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'
import { type ExportedHandler, exportedHandlers } from './route-exports.js'
import type { HttpMethod } from './route-file.js'
import { freshName, type Unwrapped } from './unwrap-handler.js'
import type { Refusal } from './wrapper.js'

type Pieces = (string | Range)[]

/** Opens the router that `exported` is; `null` where it is none. */
export function unwrapRouter(
  parsed: Parsed,
  exported: ExportedHandler,
  lookup: ModuleLookup,
): Unwrapped | Refusal | null {
  const value = routerIn(exported)
  const router = value && chainRouterOf(value)
  if (!router) return null
  const refuse = (why: string): Refusal => ({ code: 'route/wrapped-handler', name: 'next-connect', why })
  if (typeof router === 'string') return refuse(router)
  const writing: Writing = { parsed, lookup, router, added: new Set(), functions: [], inside: new Map() }
  const isOne = exported.exportName !== 'default'
  const served = isOne ? [exported.exportName as HttpMethod] : chainMethods(router)
  if (served.length === 0) return refuse('it registers no method')
  const starts: [HttpMethod, string][] = []
  for (const method of served) {
    const start = writeChain(writing, method)
    if (typeof start === 'string') return refuse(start)
    starts.push([method, start.name])
  }
  const caught = router.onError ? writeStep(writing, router.onError, null, 'onError', true) : null
  if (typeof caught === 'string') return refuse(caught)
  // `router.run(req, context)` => `postStep1(req, context)`
  const replaced = isOne ? (value.get('callee') as NodePath) : value
  const text = isOne ? starts[0]![1] : dispatching(parsed, starts, caught?.name ?? null)
  const { eol } = textStyle(parsed)
  const end = parsed.text.length
  const derived = deriveText(parsed.text, [
    { ...rangeOf(replaced.node), pieces: [text] },
    ...router.statements.map(({ node }) => ({ ...rangeOf(node), pieces: [] })),
    { start: end, end, pieces: [...writing.added].map((each) => eol + each).concat(eol) },
    { start: end, end, pieces: writing.functions.flat() },
  ])
  const module = parse(parsed.file, derived.text)
  const kind = isOne ? 'app' : 'pages'
  const handler = exportedHandlers(module, kind).find(({ exportName }) => exportName === exported.exportName)
  if (!handler?.fn) return refuse('it is not exported by name')
  return { parsed: module, derived, handler: { ...handler, fn: handler.fn }, inside: writing.inside }
}

/** `router.handler(…)` as the export, or `router.run(req, context)` as all that the exported function does. */
export function routerIn({ instead, fn }: Pick<ExportedHandler, 'instead' | 'fn'>): NodePath | null {
  if (instead) {
    if (instead.isExportNamedDeclaration()) return null
    const handler = valueBehind(instead)
    // `export default api` of a router that is a function itself.
    return instead.isIdentifier() && !isChained(handler, 'handler') ? instead : handler
  }
  const body = fn?.get('body') as NodePath
  const [only, ...others] = body.isBlockStatement() ? (body.get('body') as NodePath[]) : []
  const value = body.isBlockStatement()
    ? only?.isReturnStatement() && others.length === 0
      ? (only.get('argument') as NodePath)
      : null
    : body
  const call = value?.isAwaitExpression() ? (value.get('argument') as NodePath) : value
  return call?.isCallExpression() ? call : null
}

interface Writing {
  parsed: Parsed
  lookup: ModuleLookup
  router: ChainRouter
  /** Statements that the functions need. */
  added: Set<string>
  /** `const name = function`, each made of pieces. */
  functions: Pieces[]
  /** The functions that another one has to call. */
  inside: Map<string, string>
}

/** Writes the functions that a request of `method` runs through; says which one is the first. */
function writeChain(writing: Writing, method: HttpMethod): { name: string } | string {
  const paths = chainFor(writing.router, method)
  if (typeof paths === 'string') return paths
  const steps: { path: NodePath; step: ChainFunction }[] = []
  for (const path of paths) {
    const step = chainFunction(writing.parsed, path, writing.lookup)
    if (typeof step === 'string') return step
    steps.push({ path, step })
    // Without `next` it has the last word.
    if (!step.next || step.next.referencePaths.length === 0) break
  }
  let inner: string | null = null
  for (const [index, { path, step }] of [...steps.entries()].reverse()) {
    if (inner === null && step.next?.referenced) return 'its last function calls another one'
    const written = writeStep(writing, path, inner, `${method.toLowerCase()}Step${index + 1}`)
    if (typeof written === 'string') return written
    inner = written.name
  }
  return inner === null ? `it has no function for ${method}` : { name: inner }
}

/** Writes one function of a chain that calls `inner` for `next()`. */
function writeStep(
  { parsed, lookup, added, functions, inside }: Writing,
  path: NodePath,
  inner: string | null,
  like: string,
  isError = false,
): { name: string } | string {
  const step = isError ? errorFunction(parsed, path, lookup) : chainFunction(parsed, path, lookup)
  if (typeof step === 'string') return step
  const name = freshName(parsed, like)
  const edits = stepEdits(step, inner)
  if (typeof edits === 'string') return edits
  const { module, fn } = step
  if (inner) inside.set(inner, 'next-connect')
  const { eol } = textStyle(parsed)
  const range = rangeOf(fn.node)
  const head = `${eol}const ${name} = `
  if (module === parsed) {
    functions.push([head, ...pieced(range, edits)])
    return { name }
  }
  const own = reindent(slice(module.text, range, edits), lineIndent(module.text, fn.node.end!), '')
  const carried = carryCode(own.replaceAll(/\r?\n/g, eol), { from: module, into: parsed, lookup, prefix: name })
  if (typeof carried === 'string') return `in one of its functions ${carried}`
  for (const each of carried.added) added.add(each)
  functions.push([head + carried.text])
  return { name }
}

/** `next()` => `inner(req, res)`, without `next` among the parameters and without their types. */
function stepEdits({ fn, next }: ChainFunction, inner: string | null): Edit[] | string {
  const { params, returnType } = fn.node
  const edits: Edit[] = params.flatMap((param) => {
    const type = 'typeAnnotation' in param ? param.typeAnnotation : null
    return type && param !== params[2] ? [{ ...rangeOf(type), text: '' }] : []
  })
  if (params[2] && next === null && params[2].type === 'Identifier' && params[2].typeAnnotation) {
    edits.push({ ...rangeOf(params[2].typeAnnotation), text: '' })
  }
  if (returnType) edits.push({ ...rangeOf(returnType), text: '' })
  if (fn.isObjectMethod()) {
    edits.push({ start: fn.node.start!, end: fn.node.key.end!, text: 'async function ' })
    // What is written into it may wait.
  } else if (!fn.node.async) edits.push({ start: fn.node.start!, end: fn.node.start!, text: 'async ' })
  if (!next) return edits
  const [request, response, own] = params
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier')
    return 'one of its functions takes its parameters apart'
  edits.push({ start: response.end!, end: own!.end!, text: '' })
  for (const path of next.referencePaths) {
    edits.push({ ...rangeOf(path.parent), text: `${inner}(${request.name}, ${response.name})` })
  }
  return edits
}

function pieced(range: Range, edits: readonly Edit[]): Pieces {
  const pieces: Pieces = []
  let at = range.start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push({ start: at, end: edit.start }, edit.text)
    at = edit.end
  }
  return [...pieces, { start: at, end: range.end }]
}

/** One function for all methods, as a handler of `pages/api` is. What is thrown goes to `caught`. */
function dispatching(parsed: Parsed, starts: readonly [HttpMethod, string][], caught: string | null): string {
  const { eol, indent, end } = textStyle(parsed)
  const call = (name: string, args: string) => `${indent.repeat(2)}return await ${name}(${args})${end}`
  const branches = starts.map(([method, start]) => {
    const test = `if (req.method === '${method}') {${eol}`
    if (caught === null) return `${test}${call(start, 'req, res')}${eol}${indent}}`
    const tried = indent + call(start, 'req, res')
    const answered = indent + call(caught, 'error, req, res')
    const inner = indent.repeat(2)
    return [test + inner + 'try {', tried, `${inner}} catch (error) {`, answered, `${inner}}`, `${indent}}`].join(eol)
  })
  // Branches of one statement: behind the last one nothing runs.
  const rest = ` else {${eol}${indent.repeat(2)}return res.status(404).end()${end}${eol}${indent}}`
  return `async (req, res) => {${eol}${indent}${branches.join(' else ')}${rest}${eol}}`
}
