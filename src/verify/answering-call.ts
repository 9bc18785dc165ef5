// Calls by which a handler lets another function answer: the function's checks are the handler's checks. This reads the
// function anew; only the way to its definition is shared with the code that writes it into the action.
import type * as t from '@babel/types'
import type { NodePath } from '../ast/traverse.js'
import { type HelperFunction, helperFunction } from '../find/route/helper-function.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { type Layer, plainLayer } from './handler-layers.js'
import { truthOf } from './known-condition.js'
import { type Given, passedOn } from './passed-values.js'
import { startsAt } from './request-names.js'
import { bindPattern, type WrapperValues } from './wrapper-values.js'

/** A function of the project that answers for another one. */
export interface Answerer {
  layer: Layer
  given: Given
  /** Whether its returns are those of the calling function. */
  direct: boolean
}

/** The function that `call` lets answer for the one of `layer`; `null` for every other call. */
export function answererOf(
  { parsed }: Layer,
  call: NodePath<t.CallExpression>,
  request: ReadonlySet<string>,
  given: Given,
  modules: ModuleLookup,
): Answerer | null {
  const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  let top: NodePath = value
  while (top.parentPath?.isConditionalExpression() && top.key !== 'test') top = top.parentPath
  const parent = top.parentPath!
  const isReturned = parent.isReturnStatement() || (parent.isArrowFunctionExpression() && top.key === 'body')
  const isPassed = call.node.arguments.some((each) => each.type === 'Identifier' && request.has(each.name))
  if (startsAt(call.node, request) || (!isReturned && !(parent.isExpressionStatement() && isPassed))) return null
  const found = helperFunction(parsed, call.get('callee') as NodePath, modules)
  if (!found || found === 'package') return null
  const passed = passedOn(call.node, found.fn, request, given)
  if (!answers(found, passed.request, modules)) return null
  return {
    layer: { ...plainLayer(found.module, found.fn), values: valuesOf(found.fn.node, call.node) },
    given: passed,
    direct: top === value && !parent.isArrowFunctionExpression(),
  }
}

/** A function that `call` gives the request and asks for a value, where it is one expression. */
export function askedFor(
  { parsed }: Layer,
  call: NodePath<t.CallExpression>,
  request: ReadonlySet<string>,
  given: Given,
  modules: ModuleLookup,
): Answerer | null {
  // What was read of the request is a value like any other.
  const isPassed = call.node.arguments.some((each) => each.type === 'Identifier' && given.request.has(each.name))
  const place = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const isValue = !place.parentPath?.isExpressionStatement() && !place.parentPath?.isReturnStatement()
  const found = isPassed && isValue ? helperFunction(parsed, call.get('callee') as NodePath, modules) : null
  if (!found || found === 'package') return null
  const { body } = found.fn.node
  const [only, ...others] = body.type === 'BlockStatement' ? body.body : []
  if (body.type === 'BlockStatement' && (only?.type !== 'ReturnStatement' || others.length > 0)) return null
  return {
    layer: { ...plainLayer(found.module, found.fn), values: valuesOf(found.fn.node, call.node) },
    given: passedOn(call.node, found.fn, request, given),
    direct: false,
  }
}

/** Does a function make an answer, or get one from another function? */
export function answers(
  { module, fn }: HelperFunction,
  request: ReadonlySet<string>,
  modules: ModuleLookup,
  depth = 0,
): boolean {
  let found = false
  const note = (path: NodePath<t.CallExpression | t.NewExpression>): void => {
    const { callee } = path.node
    const object = callee.type === 'MemberExpression' ? callee.object : callee
    if (object.type === 'Identifier' && /^(Next)?Response$/.test(object.name)) found = true
    if (callee.type === 'MemberExpression' && startsAt(callee, request)) found = true
    if (found || depth > 4 || path.isNewExpression()) return
    const inner = helperFunction(module, path.get('callee') as NodePath, modules)
    if (inner && inner !== 'package' && inner.fn.node !== fn.node) {
      const passed = passedOn(path.node as t.CallExpression, inner.fn, request, { request, values: new Map() })
      found = answers(inner, passed.request, modules, depth + 1)
    }
  }
  fn.traverse({ CallExpression: note, NewExpression: note })
  return found
}

/** Parameters that are literals, or something else than a name, at the call. */
export function valuesOf({ params }: t.Function, { arguments: args }: t.CallExpression): WrapperValues {
  const values = new Map<string, t.Node | null>()
  params.forEach((param, index) => {
    const pattern = param.type === 'AssignmentPattern' ? param.left : param
    const value = args[index] ?? (param.type === 'AssignmentPattern' ? param.right : null)
    if (pattern.type !== 'Identifier') bindPattern(pattern, value, values)
    else if (value?.type !== 'Identifier' || value.name === 'undefined') values.set(pattern.name, value)
  })
  return values
}

/** Code that a known parameter shuts off: `details` of `details && { details }` where none are passed. */
export function isShutOff({ parentPath, key }: NodePath, values: WrapperValues): boolean {
  if (values.size === 0) return false
  if (parentPath?.isLogicalExpression() && key === 'right' && parentPath.node.operator !== '??') {
    const left = truthOf(parentPath.node.left, values)
    return left !== null && left === (parentPath.node.operator === '||')
  }
  if (!parentPath?.isConditionalExpression() || key === 'test') return false
  const test = truthOf(parentPath.node.test, values)
  return test !== null && test !== (key === 'consequent')
}
