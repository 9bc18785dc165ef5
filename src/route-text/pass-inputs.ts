// How a thin route reads its request: what it passes to the function that the action calls too.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import { bodyCall } from '../find/route/body-call.js'
import type { Handler } from '../find/route/handler.js'
import type { Read } from '../find/route/request-reads.js'
import type { HandlerInput } from '../find/route/route-file.js'
import type { Stuck } from './answer-again.js'
import { isTypeScript } from '../ast/is-typescript.js'

export interface PassedInputs {
  /** Declarations that take the request apart, as the handler has them. */
  statements: readonly NodePath<t.Statement>[]
  /** One argument for each input. */
  args: readonly string[]
  /** The body is passed as a function that reads it. */
  readsBody: boolean
  /** So is the session, before all else. */
  readsSession: boolean
}

/** The arguments for `inputs`, from what `handler` reads. */
export function passInputs(handler: Handler, inputs: readonly HandlerInput[]): PassedInputs | Stuck {
  const taken = new Set<t.Node>(handler.reads.spent.map(({ node }) => node))
  for (const { local, source } of handler.reads.reads)
    if (local && source !== 'body' && source !== 'form') taken.add(local.made.node)
  const statements = new Map<t.Node, NodePath<t.Statement>>()
  let readsBody = false
  const session = handler.route.router === 'pages' ? handler.sessions[0] : undefined
  const args = session ? [`() => ${textOf(handler, session.call.node)}`] : []
  for (const input of inputs) {
    const isBody = input.kind === 'json' || input.kind === 'formData'
    const passed = isBody ? passBody(handler, taken) : withType(passValue(handler, input.name), handler, input)
    if ('why' in passed) return passed
    for (const path of passed.needs) {
      const stuck = collect(path, handler, taken, statements)
      if (stuck) return stuck
    }
    readsBody ||= passed.lazy
    args.push(passed.text)
  }
  const inOrder = [...statements.values()].sort((a, b) => a.node.start! - b.node.start!)
  const names = inOrder.flatMap((statement) => Object.keys(statement.getBindingIdentifiers()))
  if (new Set(names).size < names.length)
    return { why: 'it reads the request in several places', node: handler.fn.node }
  return { statements: inOrder, args, readsBody, readsSession: session !== undefined }
}

interface Passed {
  text: string
  /** What the text is made of. */
  needs: readonly NodePath[]
  lazy: boolean
}

type ValueInput = Extract<HandlerInput, { name: string }>

/** What `pages/api` calls a query's value may be a list to TypeScript; the function takes what the action takes. */
function withType(passed: Passed | Stuck, handler: Handler, input: ValueInput): Passed | Stuck {
  const { reads } = handler.reads
  const isTyped = reads.some(({ key, type }) => key === input.name && type !== null)
  if ('why' in passed || handler.route.router === 'app' || isTyped || !isTypeScript(handler.parsed.file)) return passed
  const type = input.kind === 'query' ? `string | ${input.absent}` : input.catchAll ? 'string[]' : 'string'
  return { ...passed, text: `${passed.text} as ${type}` }
}

/** `id` of `const { id } = await params`, `searchParams.get('draft')`. */
function passValue(handler: Handler, key: string): Passed | Stuck {
  const { reads } = handler.reads
  const own = reads.filter((read) => (read.source === 'params' || read.source === 'query') && read.key === key)
  const named = own.find(({ local }) => local !== null)
  if (named) return { text: named.local!.name, needs: [named.local!.made], lazy: false }
  const read = own.find(({ path }) => path.isExpression())
  if (read) return { text: textOf(handler, read.outer.node), needs: [read.outer], lazy: false }
  const whole = reads.find((each) => each.source === 'params' && each.key === null && each.path.isAwaitExpression())
  if (whole && /^\w+$/.test(key))
    return { text: `(${textOf(handler, whole.path.node)}).${key}`, needs: [whole.path], lazy: false }
  return { why: `how it reads \`${key}\` is not followed`, node: handler.fn.node }
}

/**
 * `await req.json()` where nothing comes before it, else `() => req.json()`: a body that cannot be read, and guards that
 * answer before it is read, work as they did.
 */
function passBody(handler: Handler, taken: ReadonlySet<t.Node>): Passed | Stuck {
  const found = handler.reads.reads.filter(({ source }) => source === 'body' || source === 'form')
  const [read, second] = found
  if (!read || second) return { why: 'it reads its body more than once', node: second?.path.node ?? handler.fn.node }
  if (handler.route.router === 'pages') {
    if (read.path.isCallExpression())
      return { text: `async () => ${textOf(handler, read.path.node)}`, needs: [read.path], lazy: true }
    if (!read.path.isMemberExpression()) return { why: 'how it reads its body is not followed', node: read.path.node }
    return { text: textOf(handler, read.path.node), needs: [read.path], lazy: false }
  }
  const call = bodyCall(read)
  if (!call) return { why: 'how it reads its body is not followed', node: read.path.node }
  if (isFirst(read, handler, taken)) return { text: textOf(handler, read.path.node), needs: [read.path], lazy: false }
  return { text: `() => ${textOf(handler, call.node)}`, needs: [call], lazy: true }
}

/** Is reading the body the first thing that the handler does? */
function isFirst({ path, outer }: Read, { fn }: Handler, taken: ReadonlySet<t.Node>): boolean {
  const body = fn.get('body') as NodePath
  const statement = path.getStatementParent()
  if (!path.isAwaitExpression() || !statement?.isVariableDeclaration() || statement.parentPath !== body) return false
  const before = (body.get('body') as NodePath<t.Statement>[]).slice(0, statement.key as number)
  const [declarator, ...more] = statement.get('declarations')
  if (!declarator || more.length > 0 || !before.every((each) => onlyTakes(each, taken))) return false
  const init = declarator.get('init') as NodePath
  const value = init.isAwaitExpression() && init !== path ? (init.get('argument') as NodePath) : init
  return value === outer || (value.isCallExpression() && outer.parentPath === value && outer.key === 0)
}

/** Does the statement nothing but take the request apart? */
function onlyTakes(statement: NodePath<t.Statement>, taken: ReadonlySet<t.Node>): boolean {
  return (
    statement.isVariableDeclaration() &&
    statement.get('declarations').every((declarator) => {
      const properties = declarator.node.id.type === 'ObjectPattern' ? declarator.node.id.properties : []
      return taken.has(declarator.node) || (properties.length > 0 && properties.every((each) => taken.has(each)))
    })
  )
}

/** Adds the declarations that `path` is made of. */
function collect(
  path: NodePath,
  handler: Handler,
  taken: ReadonlySet<t.Node>,
  statements: Map<t.Node, NodePath<t.Statement>>,
): Stuck | null {
  const { fn } = handler
  // A name that a parameter's own pattern makes is there anyway.
  if (path.findParent((parent) => parent.listKey === 'params' && parent.parentPath === fn)) return null
  const own = path.isVariableDeclarator() || path.isObjectProperty() ? path.getStatementParent() : null
  if (own && own !== fn) {
    if (statements.has(own.node)) return null
    if (!onlyTakes(own, taken)) return { why: 'it reads the request among other things', node: own.node }
    statements.set(own.node, own)
    return collectNames(own, handler, taken, statements)
  }
  return collectNames(path, handler, taken, statements)
}

function collectNames(
  path: NodePath,
  handler: Handler,
  taken: ReadonlySet<t.Node>,
  statements: Map<t.Node, NodePath<t.Statement>>,
): Stuck | null {
  const names: NodePath[] = path.isIdentifier() ? [path] : []
  path.traverse({ Identifier: (each) => void (each.isReferencedIdentifier() && names.push(each)) })
  for (const name of names) {
    const binding = name.scope.getBinding((name.node as t.Identifier).name)
    if (!binding || binding.path.findParent((parent) => parent === path)) continue
    if (!binding.path.findParent((parent) => parent === handler.fn)) continue
    if (binding.kind === 'param') continue
    const stuck = collect(binding.path, handler, taken, statements)
    if (stuck) return stuck
  }
  return null
}

function textOf({ parsed }: Handler, node: t.Node): string {
  const { start, end } = rangeOf(node)
  return parsed.text.slice(start, end)
}
