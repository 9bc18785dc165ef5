// What a function does, as a list that can be compared: its conditions, calls, assignments, throws and returns, in order.
import type * as t from '@babel/types'
import { isUndefined } from '../ast/is-nothing.js'
import { untyped } from '../ast/without-casts.js'
import { comesFrom, importOrigin } from '../ast/import-origin.js'
import type { NodePath } from '../ast/traverse.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { isPureCall } from '../find/pure-call.js'
import { type Answerer, answererOf, askedFor, isShutOff } from './answering-call.js'
import { askedFunction } from './asked-function.js'
import { behind } from './exported-function.js'
import { mentionsMethod, skippedBy } from './other-methods.js'
import { dependingPart, truthOf } from './known-condition.js'
import { type Layer, plainLayer } from './handler-layers.js'
import { handlerResult } from './handler-result.js'
import { lookedUp } from './looked-up.js'
import { createNames, type KnownRenames } from './mark-names.js'
import { allRequest, type Given, passedOn } from './passed-values.js'
import { isBody, requestNames, startsAt } from './request-names.js'

interface Reading {
  /** `null` in the action, which tells no methods apart. */
  method: string | null
  inputs: ReadonlySet<string>
  renames: KnownRenames
  /** Whether functions of the file that get the request count as a part of the handler. */
  expands: boolean
  /** What the action calls: a function that it asks as the handler did is not a part of it. */
  called: ReadonlySet<string>
  /** How many delegates deep. */
  depth: number
  /** Where functions of other files are found. */
  modules: ModuleLookup
}

/** What a function does, in source order: `if !session`, `call getSession`, `throw`, `return`, `set user.name`. */
export function marksOf(layer: Layer, reading: Reading, given: Given = allRequest(layer.fn)): string[] {
  const { parsed, fn } = layer
  const request = requestNames(fn, given.request)
  const marks: string[] = [...layer.before]
  const names = createNames(layer, reading, given, request)
  const skipped = skippedBy(
    fn,
    reading.method,
    (node) => (node.type === 'Identifier' ? (layer.values.get(node.name) ?? node) : node),
    (test) => (layer.values.size > 0 ? truthOf(test, layer.values) : null),
  )
  const follows = reading.method !== null && reading.expands && reading.depth < 5
  const answering = (call: NodePath) =>
    follows && call.isCallExpression() ? answererOf(layer, call, request, given, reading.modules) : null
  // What the action calls under another name is called, and not a part of it.
  const isRenamed = ({ callee }: t.CallExpression) => callee.type === 'Identifier' && reading.renames.has(callee.name)
  // Nor is what it calls under its own.
  const isCalled = (call: t.CallExpression) =>
    isRenamed(call) || reading.called.has(`call ${names.callee(call.callee)}`)
  const asks = (call: NodePath) =>
    follows && call.isCallExpression() && !isCalled(call.node)
      ? askedFor(layer, call, request, given, reading.modules)
      : null
  const asksFunction = (call: NodePath) =>
    follows && call.isCallExpression() && !(isCalled(call.node) || asks(call) || answering(call))
      ? askedFunction(layer, call, request, given, reading.modules)
      : null
  const result = handlerResult(layer)
  const spent = new Set<t.Node>(result.test ? [result.test] : [])
  fn.traverse({
    CallExpression(path) {
      const asked = asksFunction(path)
      if (asked?.exit && asked.isSpent) spent.add(asked.exit)
    },
  })
  const delegates = (call: NodePath) =>
    follows && call.isCallExpression() ? delegateOf(call, fn, reading.method!) : null

  /** Of the function that is called, where its code is a part of this one's. */
  const marksInside = (call: NodePath): string[] | null => {
    if (!call.isCallExpression()) return null
    const answerer = answering(call) ?? asks(call)
    if (answerer) return answererMarks(answerer, reading)
    const asked = asksFunction(call)
    if (asked) return marksOf(asked.layer, { ...reading, depth: reading.depth + 1 }, asked.given)
    const delegate = delegates(call)
    if (delegate) {
      const passed = passedOn(call.node, delegate, request, given)
      return marksOf(plainLayer(parsed, delegate), { ...reading, depth: reading.depth + 1 }, passed)
    }
    if (!layer.inside || !calls(call, layer)) return null
    const { passesAll } = layer
    // What the handler returns in the end is a value of the wrapper's then.
    const inside = result.isKept ? { ...layer.inside, leaves: new Set<t.Node>() } : layer.inside
    return marksOf(inside, reading, passesAll ? allRequest(inside.fn) : passedOn(call.node, inside.fn, request, given))
  }
  /** A promise that is not waited for is a check that always passes. What the request itself promises has no place in an action. */
  const isWaitedFor = (call: NodePath): boolean => {
    if (!call.isCallExpression() || isTransport(call.node, request) || isTransportOfMicro(call)) return false
    if (asks(call)) return marks.at(-1) !== 'await'
    if (asksFunction(call)) return false
    return !answering(call) && !isPureCall(call.node) && !delegates(call) && !(layer.inside && calls(call, layer))
  }
  /** `return handler(req)`, and `return response` after `const response = await handler(req)`: counted where that returns. */
  const passesOn = (statement: NodePath): boolean => {
    const value = statement.get('argument') as NodePath
    if (answering(awaited(value))) return true
    const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
    const call = awaited(binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : value)
    return call.isCallExpression() && (calls(call, layer) || delegates(call) !== null)
  }
  const markOf = (path: NodePath): string | null => {
    const { node } = path
    if (setsCookie(path)) return 'call cookies().set'
    switch (node.type) {
      case 'AwaitExpression':
        return isWaitedFor(path.get('argument') as NodePath) ? 'await' : null
      case 'ThrowStatement':
        return 'throw'
      case 'ReturnStatement':
        if (layer.leaves && !layer.leaves.has(node) && !isAnswer(node.argument, request)) return null
        return node.argument && node !== result.tail && !passesOn(path) ? 'return' : null
      case 'ExpressionStatement':
        return node !== result.tail && isAnswer(node.expression, request) ? 'return' : null
      case 'AssignmentExpression':
        if (givesFirstValue(path as NodePath<t.AssignmentExpression>) || isBody(node.right, request)) return null
        return startsAt(node.left, request) ? null : `set ${names.words(node.left)}`
      case 'CallExpression':
      case 'NewExpression':
        if (isTransport(node, request) || isTransportOfMicro(path)) return null
        return isPureCall(node) ? null : `call ${names.callee(node.callee)}`
      default:
        return null
    }
  }
  fn.traverse({
    enter(path) {
      const { node } = path
      if (skipped(node) || isShutOff(path, layer.values) || isLeftOut(path, layer)) return path.skip()
      if (path.isCatchClause() && isOfBody(path, request)) return path.skip()
      // What a function says with all of its ways out need not be asked again.
      if (spent.has(node) || (spent.has(path.parent) && path.key === 'consequent')) {
        return path.key === 'consequent' || !holdsCall(path) ? path.skip() : undefined
      }
      if (node.type === 'IfStatement' && !mentionsMethod(node.test) && !skipped(node.test)) {
        marks.push(`if ${names.words(dependingPart(node.test, layer.values))}`)
      }
    },
    // Leaving a node, not entering it: what a statement calls is done before it returns.
    exit(path) {
      if (skipped(path.node) || isShutOff(path, layer.values) || isLeftOut(path, layer)) return
      if (spent.has(path.node)) return
      const mark = marksInside(path) ?? markOf(path)
      if (mark !== null) marks.push(...[mark].flat())
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

function awaited(value: NodePath): NodePath {
  return value.isAwaitExpression() ? (value.get('argument') as NodePath) : value
}

/** A function of the same file that gets parameters of the handler: its code is the handler's code. */
function delegateOf(
  call: NodePath<t.CallExpression>,
  fn: NodePath<t.Function>,
  method: string,
): NodePath<t.Function> | null {
  const { callee, arguments: args } = call.node
  const own = fn.node.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  const names = args.map((each) => (each.type === 'Identifier' ? each.name : null))
  const passes = names.some((name) => name !== null && own.includes(name))
  const found = passes ? lookedUp(call.get('callee') as NodePath, method) : undefined
  if (found !== undefined) return found
  if (!passes || callee.type !== 'Identifier') return null
  const binding = call.scope.getBinding(callee.name)
  return binding?.scope.path.isProgram() ? behind(binding.path) : null
}

/** `let body` gets its one value: what `const body` says in one line. */
function givesFirstValue(path: NodePath<t.AssignmentExpression>): boolean {
  const { left } = path.node
  const binding = left.type === 'Identifier' ? path.scope.getBinding(left.name) : undefined
  if (binding?.kind !== 'let' || binding.constantViolations.length !== 1) return false
  const init = binding.path.isVariableDeclarator() ? binding.path.node.init : null
  return !init || isUndefined(untyped(init))
}

/** The `catch` of a `try` that only reads the body, `body = await req.json()`: an action is called with one or not at all. */
function isOfBody({ parent }: NodePath<t.CatchClause>, request: ReadonlySet<string>): boolean {
  const [only, ...others] = (parent as t.TryStatement).block.body
  const expression = only?.type === 'ExpressionStatement' && others.length === 0 ? untyped(only.expression) : null
  return expression?.type === 'AssignmentExpression' && isBody(expression.right, request)
}

/** Does `path` call the layer inside of this one? */
function calls(path: NodePath, { calls: places }: Layer): boolean {
  return path.isCallExpression() && places.has(path.node.callee)
}

/** A function in what the layer inside is given, `{ user, can: (permission) => … }`, and that it does not take: nobody calls it. */
function isLeftOut(path: NodePath, layer: Layer): boolean {
  const property = path.isFunction() && path.key === 'value' ? path.parentPath : null
  const call = property?.parentPath?.parentPath
  if (!property?.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') return false
  if (!layer.inside || !call?.isCallExpression() || !calls(call, layer)) return false
  const { name } = property.node.key
  const index = call.node.arguments.indexOf(property.parent as t.ObjectExpression)
  const param = layer.inside.fn.node.params[index]
  if (param?.type !== 'ObjectPattern') return false
  return param.properties.every(
    (each) =>
      each.type === 'ObjectProperty' && !each.computed && each.key.type === 'Identifier' && each.key.name !== name,
  )
}

/** Is the condition of an `if` a call? */
function holdsCall(path: NodePath): boolean {
  let found = false
  const test = path.get('test') as NodePath
  test.traverse({ CallExpression: () => void (found = true) })
  return found
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

/** `json(req)` and `send(res, 200, post)` of the package micro */
function isTransportOfMicro(call: NodePath): boolean {
  return call.isCallExpression() && comesFrom(call.get('callee') as NodePath, 'micro', ['json', 'send'])
}

/** `response.headers.set`, of a response that is kept */
function setsHeader(callee: t.Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return false
  const names = [callee.object.property, callee.property].map((each) => (each.type === 'Identifier' ? each.name : ''))
  return names[0] === 'headers' && /^(set|append)$/.test(names[1]!)
}

function isAnswer(node: t.Expression | null | undefined, request: ReadonlySet<string>): boolean {
  if (!node) return false
  const call = node.type === 'AwaitExpression' ? node.argument : node
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !startsAt(call, request))
    return false
  return call.callee.property.type === 'Identifier' && /^(json|send|end)$/.test(call.callee.property.name)
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
