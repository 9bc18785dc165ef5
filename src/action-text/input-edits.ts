// How a handler's request becomes an action's parameters: their names and types, and the edits that read them instead.
import type * as t from '@babel/types'
import { inQuotes } from '../ast/in-quotes.js'
import { isTypeScript } from '../ast/is-typescript.js'
import { rangeOf } from '../ast/range.js'
import { textStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'
import { absentBody, assertedType, bodyExpressions, bodyType } from '../find/route/handler-inputs.js'
import type { Handler } from '../find/route/handler.js'
import type { Read } from '../find/route/request-reads.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { bodyCall } from '../find/route/body-call.js'
import { freeName, isUsable } from './parameter-name.js'
import { removeNames } from './remove-names.js'
import { withParentheses } from './with-parentheses.js'

export interface Parameter {
  name: string
  type: string
  /** Default value as source text. */
  fallback: string | null
  /** Some caller leaves it out. */
  optional?: boolean
  /** It is a function that reads the value. */
  isRead?: boolean
}

export interface TakenInputs {
  parameters: Parameter[]
  edits: Edit[]
}

interface Taking {
  handler: Handler
  step: ActionStep
  edits: Edit[]
  /** Declarations and pattern properties whose names are parameters now, or that only took the request apart. */
  gone: Set<t.Node>
  /** What stands in the place of names that have gone, by their statement. */
  instead: Map<t.Node, string[]>
  names: Map<string, string>
}

/**
 * The parameters of the action that replaces `handler`, in the order of `step.inputs`, and the edits to its text.
 * @param readsBody the body is read where it was, by a function that is passed for it.
 */
export function takeInputs(handler: Handler, step: ActionStep, readsBody = false): TakenInputs {
  const taking: Taking = { handler, step, edits: [], gone: new Set(), instead: new Map(), names: new Map() }
  for (const path of handler.reads.spent) taking.gone.add(path.node)
  const parameters = step.inputs.map((input, index): Parameter => {
    if (input.kind === 'json' || input.kind === 'formData')
      return readsBody ? takeReader(taking, input.kind) : takeBody(taking, input.kind)
    const absent = input.kind === 'query' ? ` | ${input.absent}` : ''
    if (input.kind === 'query' && index >= step.passed) return takeOptional(taking, input.name)
    return takeValue(taking, input.name, input.kind === 'segment' && input.catchAll ? 'string[]' : 'string', absent)
  })
  takeWholes(taking)
  return { parameters, edits: [...taking.edits, ...removeNames(handler, taking.gone, taking.instead)] }
}

function takeValue(taking: Taking, key: string, type: string, absent: string): Parameter {
  const { handler } = taking
  const reads = handler.reads.reads.filter((read) => isValue(read) && read.key === key)
  const own = reads.find(({ local }) => local && isUsable(handler, local.name, reads))?.local ?? null
  const name = own?.name ?? freeName(handler, key, reads)
  taking.names.set(key, name)
  for (const read of reads) {
    if (read.local?.name === name) taking.gone.add(read.local.made.node)
    else if (read.path.isExpression()) replace(taking, read.outer, name)
    else if (read.local) renameProperty(taking, read, name)
  }
  const required = reads.length > 0 && reads.every(({ path, outer, type: said }) => !said && path !== outer)
  const said = assertedType(handler.parsed, reads)
  return { name, type: said ?? type + (required ? '' : absent), fallback: textOf(handler, own?.fallback) }
}

/** `req.query.state as string`, which no caller sends: a parameter `state?: string`, and what was asserted of it still is. */
function takeOptional(taking: Taking, key: string): Parameter {
  const { handler } = taking
  const reads = handler.reads.reads.filter((read) => isValue(read) && read.key === key)
  const said = assertedType(handler.parsed, reads)
  if (said === null) return { ...takeValue(taking, key, 'string', ''), optional: true }
  const name = freeName(handler, key, [])
  taking.names.set(key, name)
  for (const read of reads) {
    if (read.path.isExpression()) replace(taking, read.path, name)
    else if (read.local) renameProperty(taking, read, `${name} as ${said}`)
  }
  return { name, type: 'string', fallback: null, optional: true }
}

/** A second name for the value stays: `const { id: other } = req.query` => `const other = id`. */
function renameProperty(taking: Taking, { local, path }: Read, name: string): void {
  splitProperty(taking, path, `${local!.name} = ${name}`)
}

/** `const { body: { title } } = req` => `const { title } = input` */
function takeBodyPattern(taking: Taking, { path }: Read, name: string): void {
  const { value } = path.node as t.ObjectProperty
  path.traverse({
    ObjectProperty: (part) => void taking.gone.add(part.node),
    RestElement: (part) => void taking.gone.add(part.node),
  })
  splitProperty(taking, path, `${sliceOf(taking.handler.parsed.text, value)} = ${name}`)
}

/** Takes a property out of its pattern, and declares what it gave a name to by itself. */
function splitProperty(taking: Taking, path: NodePath, declaration: string): void {
  taking.gone.add(path.node)
  const { node } = path.getStatementParent()!
  taking.instead.set(node, [...(taking.instead.get(node) ?? []), `const ${declaration}`])
}

/** `params` and `context` used as a whole become the object they were, and so does a query of nothing but ids. */
function takeWholes(taking: Taking): void {
  const { handler, names } = taking
  for (const read of handler.reads.reads) {
    if (read.key !== null || !/^(params|context|query)$/.test(read.source)) continue
    const ids = handler.route.segments.map(({ name }) => {
      const local = names.get(name) ?? name
      return local === name ? name : `${/^\w+$/.test(name) ? name : `'${name}'`}: ${local}`
    })
    const params = `{ ${ids.join(', ')} }`
    replace(taking, read.outer, read.source === 'context' ? `{ params: ${params} }` : params)
  }
}

function takeBody(taking: Taking, kind: 'json' | 'formData'): Parameter {
  const { handler, step } = taking
  const reads = handler.reads.reads.filter(({ source }) => source === 'body' || source === 'form')
  const said = kind === 'json' ? bodyType(handler.parsed, reads) : 'FormData'
  const asserts = step.assertsInput === true && reads.some(({ type: text }) => text !== null)
  const own = asserts ? null : reads.find(({ local }) => local && isUsable(handler, local.name, reads))?.local
  const candidates = kind === 'json' ? ['input', 'payload', 'values', 'body'] : ['formData', 'form', 'fields']
  const name = own?.name ?? candidates.find((each) => isUsable(handler, each, [])) ?? 'actionInput'
  const untyped = onlyTaken(reads) ? 'unknown' : 'any'
  const known = stepType(handler, step) ?? said ?? untyped
  // What nobody promises is only read where something makes sure of it.
  const type = known === 'unknown' && !asserts ? untyped : known
  for (const read of reads) {
    if (asserts) assertBody(taking, read, name)
    else if (read.local?.name === name) taking.gone.add(read.local.made.node)
    else if (read.path.isObjectProperty()) takeBodyPattern(taking, read, name)
    else takeBodyRead(taking, read, name, type)
  }
  const absent = textOf(
    handler,
    reads.map(absentBody).find((each) => each !== null),
  )
  const fallback = absent === '{}' && isAlwaysGiven(taking, kind) && isOfSchema(type) ? null : absent
  const takesNull = fallback === 'null' && !/^(any|unknown)$|\bnull\b/.test(type)
  return { name, type: takesNull ? `${type} | null` : type, fallback }
}

/** Every caller sends a body: one that may be absent need not be of the type. */
function isAlwaysGiven({ handler, step: { inputs, passed } }: Taking, kind: 'json' | 'formData'): boolean {
  return isTypeScript(handler.parsed.file) && inputs.findIndex((input) => input.kind === kind) < passed
}

/** A schema may ask for fields that `{}` has not. */
function isOfSchema(type: string): boolean {
  return type.startsWith('z.input<')
}

function stepType({ parsed }: Handler, { inputType }: ActionStep): string | null {
  return inputType === null ? null : inQuotes(inputType, textStyle(parsed).quote)
}

/** `await req.json()`, `JSON.parse(req.body)` => `await readBody()`: what cannot be read fails where it did, behind the same guards. */
function takeReader(taking: Taking, kind: 'json' | 'formData'): Parameter {
  const { handler } = taking
  const { type } = takeBody({ ...taking, edits: [], gone: new Set(), instead: new Map() }, kind)
  const candidates = kind === 'json' ? ['readBody', 'readInput', 'readJson'] : ['readForm', 'readFormData', 'readInput']
  const name = candidates.find((each) => isUsable(handler, each, [])) ?? 'readActionInput'
  for (const read of handler.reads.reads) {
    const call = read.source === 'body' || read.source === 'form' ? bodyCall(read) : null
    // `JSON.parse(req.body)` of pages/api did not wait.
    if (call) replace(taking, call, handler.route.router === 'pages' ? awaited(call, name) : `${name}()`)
  }
  return { name, type, fallback: null, isRead: true }
}

function awaited({ parentPath }: NodePath, name: string): string {
  const needsNone = parentPath?.isVariableDeclarator() || parentPath?.isCallExpression()
  return needsNone ? `await ${name}()` : `(await ${name}())`
}

/** The handler says more than the callers promise: `const post: Post = await req.json()` => `const post = input as Post`. */
function assertBody(taking: Taking, { path, outer, type }: Read, name: string): void {
  const { parsed } = taking.handler
  const declarator = outer.isVariableDeclarator() ? outer : outer.parentPath
  const text = type ? `${name} as ${sliceOf(parsed.text, type)}` : name
  if (!declarator?.isVariableDeclarator()) return replace(taking, outer, type ? `(${text})` : name)
  const { id, init } = declarator.node
  const annotation = 'typeAnnotation' in id ? id.typeAnnotation : null
  if (annotation?.type === 'TSTypeAnnotation') taking.edits.push({ ...rangeOf(annotation), text: '' })
  if (init && (outer === declarator || outer.key === 'init')) taking.edits.push({ ...rangeOf(init), text })
  else replace(taking, path, name)
}

function takeBodyRead(taking: Taking, read: Read, name: string, type: string): void {
  const { text } = taking.handler.parsed
  const declarator = read.outer.parentPath
  if (declarator?.isVariableDeclarator() && read.outer.key === 'init') {
    // The parameter says the type now: `const { title }: Post = input` would say it twice.
    const { id } = declarator.node
    const annotation = 'typeAnnotation' in id ? id.typeAnnotation : null
    if (annotation?.type === 'TSTypeAnnotation' && sliceOf(text, annotation.typeAnnotation) === type) {
      taking.edits.push({ ...rangeOf(annotation), text: '' })
    }
  }
  const cast = read.outer.isTSAsExpression() ? sliceOf(text, read.outer.node.typeAnnotation) : null
  // The parameter takes all that the handler says, and what the callers send besides.
  const isSaid = cast === null || cast === type || cast === bodyType(taking.handler.parsed, [read])
  replace(taking, isSaid ? read.outer : read.path, name)
}

/** Is the body nothing but the argument of a schema, or cast to what it is taken for? Then it needs no type before that. */
function onlyTaken(reads: readonly Read[]): boolean {
  return bodyExpressions(reads).every((path) => {
    const { parentPath: call } = path
    if (path.parent.type === 'TSAsExpression') return true
    if (!call?.isCallExpression() || path.listKey !== 'arguments') return false
    const { callee } = call.node
    return (
      callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      /^(safeParse|parse|validate|validateSync)(Async)?$/.test(callee.property.name)
    )
  })
}

export function replace({ edits, handler }: Taking, path: NodePath, text: string): void {
  const { parent } = path
  // `{ id: params.id }` is `{ id }`.
  if (parent.type === 'ObjectProperty' && parent.value === path.node && isNamed(handler.parsed.text, parent, text)) {
    edits.push({ ...rangeOf(parent), text })
    return
  }
  // `(await req.json()).title` needs its parentheses no longer.
  edits.push({ ...withParentheses(handler.parsed.text, path.node), text: shorthand(path, text) })
}

/** Is `name: value` all that is written there? */
function isNamed(source: string, { key, computed, value }: t.ObjectProperty, name: string): boolean {
  const between = source.slice(key.end!, value.start!)
  return !computed && key.type === 'Identifier' && key.name === name && /^\s*:\s*$/.test(between)
}

/** `{ body: req.body }` may be written `{ body }`, but `{ id }` with a replaced value needs its key. */
function shorthand(path: NodePath, text: string): string {
  const { parent } = path
  if (
    parent.type === 'ObjectProperty' &&
    parent.shorthand &&
    parent.value === path.node &&
    path.node.type === 'Identifier'
  ) {
    return path.node.name === text ? text : `${path.node.name}: ${text}`
  }
  return text
}

function isValue({ source }: Read): boolean {
  return source === 'params' || source === 'query'
}

function textOf({ parsed }: Handler, node: t.Node | null | undefined): string | null {
  return node ? sliceOf(parsed.text, node) : null
}

function sliceOf(text: string, node: t.Node): string {
  return text.slice(node.start!, node.end!)
}
