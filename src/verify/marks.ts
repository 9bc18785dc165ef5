// What a function does, as a list that can be compared: its conditions, calls, assignments, throws and returns, in order.
import type * as t from '@babel/types'
import { importOrigin } from '../ast/import-origin.js'
import { importsOf } from '../ast/imports.js'
import { type NodePath } from '../ast/traverse.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { isPureCall } from '../find/pure-call.js'
import { type Answerer, answererOf, askedFor, isShutOff } from './answering-call.js'
import { behind } from './exported-function.js'
import { mentionsMethod, skippedBy } from './other-methods.js'
import { dependingPart, truthOf } from './known-condition.js'
import { type Layer, plainLayer } from './handler-layers.js'
import { memberOf } from './wrapper-values.js'
import { allRequest, type Given, passedOn } from './passed-values.js'
import { requestNames, startsAt } from './request-names.js'

/** `from` -> `to`: helpers that the action calls under another name, such as the form of a session helper without the request. `.auth` -> `session`: fields of the request. */
export type KnownRenames = ReadonlyMap<string, string>

interface Reading {
  /** `null` in the action, which tells no methods apart. */
  method: string | null
  inputs: ReadonlySet<string>
  renames: KnownRenames
  /** Whether functions of the file that get the request count as a part of the handler. */
  expands: boolean
  /** How many delegates deep. */
  depth: number
  /** Where functions of other files are found. */
  modules: ModuleLookup
}

/** What a function does, in source order: `if !session`, `call getSession`, `throw`, `return`, `set user.name`. */
export function marksOf(layer: Layer, reading: Reading, given: Given = allRequest(layer.fn)): string[] {
  const { parsed, fn } = layer
  const imported = new Map(
    importsOf(parsed.ast).map((each) => [each.local, each.imported === 'default' ? each.local : each.imported]),
  )
  const request = requestNames(fn, given.request)
  const marks: string[] = [...layer.before]
  const others = aliases(fn)
  const known = (word: string): string => plain(others.get(word) ?? word)
  const name = (node: t.Node): string => {
    if (node.type === 'Identifier') {
      const value = layer.values.get(node.name)
      if (value?.type === 'Identifier') return known(value.name)
      const renamed = given.values.get(node.name) ?? reading.renames.get(node.name) ?? imported.get(node.name)
      return known(renamed ?? node.name)
    }
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      const option = optionOf(node, layer)
      if (option) return option
      return node.property.type === 'Identifier' && !node.computed
        ? `${name(node.object)}.${node.property.name}`
        : name(node.object)
    }
    return node.type === 'CallExpression'
      ? `${name(node.callee)}()`
      : node.type === 'AwaitExpression'
        ? name(node.argument)
        : '…'
  }
  const words = (node: t.Node): string =>
    wordsOf(
      node,
      (identifier) => !request.has(identifier) && !reading.inputs.has(identifier) && !layer.values.has(identifier),
      (each) => optionOf(each, layer) !== null,
    )
      .map((word) => known(given.values.get(word) ?? imported.get(word) ?? reading.renames.get(`.${word}`) ?? word))
      .join(' ')
  const skipped = skippedBy(
    fn,
    reading.method,
    (node) => (node.type === 'Identifier' ? (layer.values.get(node.name) ?? node) : node),
    (test) => (layer.values.size > 0 ? truthOf(test, layer.values) : null),
  )
  const answering = (call: NodePath | null) =>
    call?.isCallExpression() && reading.method !== null && reading.expands && reading.depth < 5
      ? answererOf(layer, call, request, given, reading.modules)
      : null
  // What the action calls under another name is called, and not a part of it.
  const isRenamed = ({ callee }: t.CallExpression) => callee.type === 'Identifier' && reading.renames.has(callee.name)
  const asks = (path: NodePath) =>
    path.isCallExpression() && !isRenamed(path.node) && reading.method !== null && reading.expands && reading.depth < 5
      ? askedFor(layer, path, request, given, reading.modules)
      : null
  const delegates = (path: NodePath) =>
    path.isCallExpression() && reading.depth < 5 ? delegateOf(path, fn, reading) : null
  /** A promise that is not waited for is a check that always passes. What the request itself promises has no place in an action. */
  const isWaitedFor = (call: NodePath): boolean => {
    if (!call.isCallExpression() || isTransport(call.node, request)) return false
    if (asks(call)) return marks.at(-1) !== 'await'
    return !answering(call) && !isPureCall(call.node) && !delegates(call) && !(layer.inside && calls(call, layer))
  }
  fn.traverse({
    enter(path) {
      const { node } = path
      if (skipped(node) || isShutOff(path, layer.values)) return path.skip()
      if (node.type === 'IfStatement' && !mentionsMethod(node.test) && !skipped(node.test)) {
        marks.push(`if ${words(dependingPart(node.test, layer.values))}`)
      }
    },
    // Leaving a node, not entering it: what a statement calls is done before it returns.
    exit(path) {
      const { node } = path
      if (skipped(node) || isShutOff(path, layer.values)) return
      const answerer = answering(path)
      if (answerer) {
        marks.push(...answererMarks(answerer, reading))
        return
      }
      const asked = asks(path)
      if (asked) {
        marks.push(...answererMarks(asked, reading))
        return
      }
      const delegate = delegates(path)
      if (delegate) {
        const passed = passedOn(node as t.CallExpression, delegate, request, given)
        marks.push(...marksOf(plainLayer(parsed, delegate), { ...reading, depth: reading.depth + 1 }, passed))
        return
      }
      if (layer.inside && calls(path, layer)) {
        const passed = layer.passesAll
          ? allRequest(layer.inside.fn)
          : passedOn(node as t.CallExpression, layer.inside.fn, request, given)
        marks.push(...marksOf(layer.inside, reading, passed))
        return
      }
      // What a delegate or a helper returns is counted where it returns.
      if (node.type === 'ReturnStatement' && answering(returnedCall(path as NodePath<t.ReturnStatement>))) return
      if (node.type === 'ReturnStatement' && passesOn(path as NodePath<t.ReturnStatement>, layer, reading)) return
      if (node.type === 'AwaitExpression' && isWaitedFor(path.get('argument') as NodePath)) marks.push('await')
      else if (node.type === 'ThrowStatement') marks.push('throw')
      else if (node.type === 'ReturnStatement' && node.argument) marks.push('return')
      else if (node.type === 'ExpressionStatement' && isAnswer(node.expression, request)) marks.push('return')
      else if (node.type === 'AssignmentExpression' && !startsAt(node.left, request))
        marks.push(`set ${words(node.left)}`)
      else if (setsCookie(path)) marks.push('call cookies().set')
      else if (isCall(node) && !isTransport(node, request) && !isPureCall(node)) {
        marks.push(`call ${actionName(name(node.callee))}`)
      }
    },
  })
  if (layer.onError) marks.push(...marksOf(layer.onError, reading))
  return marks
}

function answererMarks({ layer, given, direct }: Answerer, reading: Reading): string[] {
  const marks = marksOf(layer, { ...reading, depth: reading.depth + 1 }, given)
  if (!direct) return marks.filter((mark) => mark !== 'return')
  return layer.fn.node.body.type === 'BlockStatement' ? marks : [...marks, 'return']
}

function returnedCall(statement: NodePath<t.ReturnStatement>): NodePath {
  const value = statement.get('argument') as NodePath
  return value.isAwaitExpression() ? (value.get('argument') as NodePath) : value
}

/** A function of the same file that gets parameters of the handler: its code is the handler's code. */
function delegateOf(
  call: NodePath<t.CallExpression>,
  fn: NodePath<t.Function>,
  { method, expands }: Reading,
): NodePath<t.Function> | null {
  if (method === null || !expands) return null
  const { callee, arguments: args } = call.node
  const own = fn.node.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  const names = args.map((each) => (each.type === 'Identifier' ? each.name : null))
  const passes = names.some((name) => name !== null && own.includes(name))
  if (!passes || callee.type !== 'Identifier') return null
  const binding = call.scope.getBinding(callee.name)
  return binding?.scope.path.isProgram() ? behind(binding.path) : null
}

/** `return handler(req)`, and `return response` after `const response = await handler(req)`. */
function passesOn(statement: NodePath<t.ReturnStatement>, layer: Layer, reading: Reading): boolean {
  const value = statement.get('argument') as NodePath
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  const made = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : value
  const call = made.isAwaitExpression() ? (made.get('argument') as NodePath) : made
  return call.isCallExpression() && (calls(call, layer) || delegateOf(call, layer.fn, reading) !== null)
}

/** Does `path` call the layer inside of this one? */
function calls(path: NodePath, { calls: binding }: Layer): boolean {
  if (!binding || !path.isCallExpression() || path.node.callee.type !== 'Identifier') return false
  return path.scope.getBinding(path.node.callee.name) === binding
}

/** The name of `options.schema`, whose value the call of the wrapper gives: it is written in its place. */
function optionOf(node: t.Node, { values }: Layer): string | null {
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  if (!isMember || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return null
  const value = values.get(node.object.name)
  if (value?.type !== 'ObjectExpression') return null
  const option = memberOf(value, node.property.name)
  return option?.type === 'Identifier' ? option.name : node.property.name
}

/** Second names: `const owner = user` makes `owner` a `user`. */
function aliases(fn: NodePath<t.Function>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  fn.traverse({
    VariableDeclarator({ node: { id, init }, parent }) {
      if (parent.type !== 'VariableDeclaration' || parent.kind !== 'const') return
      if (id.type === 'Identifier' && init?.type === 'Identifier') names.set(id.name, names.get(init.name) ?? init.name)
    },
  })
  return names
}

/** Where two functions have the same name for something, the inner one's is written `handlerName`. */
function plain(word: string): string {
  return word.replace(/^handler([A-Z])/, (_, first: string) => first.toLowerCase())
}

function isCall(node: t.Node): node is t.CallExpression | t.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
}

/** Calls that carry the request in or the answer out. */
function isTransport(node: t.CallExpression | t.NewExpression, request: ReadonlySet<string>): boolean {
  if (startsAt(node.callee, request)) return true
  const { callee } = node
  if (setsHeader(callee)) return true
  const root = callee.type === 'MemberExpression' ? callee.object : callee
  if (root.type !== 'Identifier') return false
  if (/^(NextResponse|Response|JSON)$/.test(root.name)) return true
  return root.name === 'URL' && node.arguments.some((each) => startsAt(each, request))
}

/** `response.headers.set`, of a response that is kept */
function setsHeader(callee: t.Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return false
  const names = [callee.object.property, callee.property].map((each) => (each.type === 'Identifier' ? each.name : ''))
  return names[0] === 'headers' && /^(set|append)$/.test(names[1]!)
}

function isAnswer(node: t.Expression, request: ReadonlySet<string>): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !startsAt(call, request))
    return false
  return call.callee.property.type === 'Identifier' && /^(json|send|end)$/.test(call.callee.property.name)
}

/** What an action calls in the place of a function that needs a request, or does something else in one. */
function actionName(name: string): string {
  return name
    .replace(/^revalidateTag$/, 'updateTag')
    .replace(/^getAuth$/, 'auth')
    .replace(/^(?:\w+\.cookies|\w*[cC]ookieStore|responseCookies)\.(set|delete)$/, 'cookies().$1')
}

/** `serialize(…)` of the package `cookie`, or the text of a `Set-Cookie` header: each is a cookie that is set. */
function setsCookie(path: NodePath): boolean {
  if (path.isCallExpression()) {
    const origin = importOrigin(path.get('callee') as NodePath)
    return origin?.source === 'cookie' && origin.imported === 'serialize'
  }
  if (!path.isStringLiteral()) return false
  const holder = path.parentPath?.isArrayExpression() ? path.parentPath : path
  const parent = holder.parentPath!
  const [name] = parent.isCallExpression() ? parent.node.arguments : parent.isObjectProperty() ? [parent.node.key] : []
  return name !== path.node && name?.type === 'StringLiteral' && /^set-cookie$/i.test(name.value)
}

/** Identifiers and operators of an expression, in order. */
export function wordsOf(
  node: t.Node,
  keep: (identifier: string) => boolean,
  skip: (node: t.Node) => boolean = () => false,
): string[] {
  const words: string[] = []
  const visit = (each: t.Node): void => {
    if (skip(each)) return
    if (each.type === 'Identifier') {
      if (keep(each.name) && !/^(body|query|params|headers|cookies|get|value)$/.test(each.name)) words.push(each.name)
      return
    }
    if (/^TS.*(Keyword|Reference|Type|Literal)$|^TSType/.test(each.type)) return
    if ('operator' in each && typeof each.operator === 'string') words.push(each.operator)
    for (const [key, value] of Object.entries(each) as [string, unknown][]) {
      if (/omments$|^(loc|extra|typeAnnotation|typeParameters)$/.test(key)) continue
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
    }
  }
  visit(node)
  return words
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
