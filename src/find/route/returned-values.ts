// In: what a handler has from a function of the project, `check.response` of `const check = await checkAccess()`. Out: all that
// it may be, as the function writes it.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { isNothing } from '../../ast/is-nothing.js'
import { patternKey } from '../../ast/pattern-key.js'
import { ownReturns } from '../../ast/own-returns.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { withoutCasts } from '../../ast/without-casts.js'
import { isPlainProperty, keyOf, type PlainProperty } from './answer-body.js'
import { helperFunction } from './helper-function.js'
import { responseBranch } from './response-branch.js'
import { makesResponse } from '../makes-response.js'
import type { ModuleLookup } from './module-lookup.js'
import { withArguments } from './with-arguments.js'

/** The answers that `value` may be; `null` where it is not known to be one of a function of the project. */
export function returnedResponses(parsed: Parsed, value: NodePath, modules: ModuleLookup): t.Node[] | null {
  const asked = askedFor(value)
  return asked && collected({ parsed, ...asked, accepts: makesResponse, modules }, 0)
}

/**
 * Whether `check.error` may be nothing for the compiler although `'error' in check` was asked: the objects of a function
 * without a type of its own all have each property, some as `error?: undefined`.
 */
export function mayLackByType(parsed: Parsed, value: NodePath, modules: ModuleLookup): boolean {
  const asked = value.isMemberExpression() ? askedFor(value) : null
  const helper = asked && helperFunction(parsed, asked.call.get('callee') as NodePath, modules)
  return helper !== null && helper !== 'package' && !helper.fn.node.returnType && isBehindIn(value)
}

function isBehindIn(value: NodePath): boolean {
  const branch = value.findParent((path) => path.isIfStatement())
  const test = branch?.isIfStatement() ? branch.node.test : null
  return test?.type === 'BinaryExpression' && test.operator === 'in'
}

/** What a function gives besides a number that is meant. */
export interface ReturnedNumbers {
  numbers: number[]
  /** The objects that have it, and those that do not. */
  having: t.ObjectExpression[]
  lacking: t.ObjectExpression[]
}

/** The numbers that `check.status` may be; `null` where they are not all written out. */
export function returnedNumbers(parsed: Parsed, value: NodePath, modules: ModuleLookup): ReturnedNumbers | null {
  const asked = value.isMemberExpression() ? askedFor(value) : null
  if (!asked) return null
  const having: t.ObjectExpression[] = []
  const lacking: t.ObjectExpression[] = []
  const accepts = ({ type }: t.Node) => type === 'NumericLiteral'
  const seen = (object: t.ObjectExpression, has: boolean) => void (has ? having : lacking).push(object)
  const found = collected({ parsed, ...asked, accepts, seen, modules }, 0)
  const numbers = found?.map((each) => (each as t.NumericLiteral).value) ?? []
  return numbers.length > 0 ? { numbers, having, lacking } : null
}

interface Asking {
  parsed: Parsed
  call: NodePath<t.CallExpression>
  /** The property that is meant; `null` where it is the whole value. */
  member: string | null
  /** Is it written out, where it stands as the property? */
  accepts: (value: t.Node) => boolean
  /** Is told of each object, and whether it has the property. */
  seen?: (object: t.ObjectExpression, has: boolean) => void
  modules: ModuleLookup
}

/** The call behind `check.response`, behind `{ error }` taken apart, and behind `user` where it is tested to be an answer. */
function askedFor(value: NodePath): Pick<Asking, 'call' | 'member'> | null {
  if (value.isMemberExpression() && !value.node.computed) {
    const call = callBehind(value.get('object') as NodePath)
    const { property } = value.node
    return call?.key === null && property.type === 'Identifier' ? { call: call.call, member: property.name } : null
  }
  const found = callBehind(value)
  if (!found || (found.key === null && !responseBranch(value))) return null
  return { call: found.call, member: found.key }
}

/** The call that gave the constant its value, and the property of it that the constant is. */
function callBehind(path: NodePath): { call: NodePath<t.CallExpression>; key: string | null } | null {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.constant || !binding.path.isVariableDeclarator()) return null
  const { id } = binding.path.node
  const init = binding.path.get('init') as NodePath
  const call = init.isAwaitExpression() ? (init.get('argument') as NodePath) : init
  if (!call.isCallExpression()) return null
  if (id.type === 'Identifier') return { call, key: null }
  const key = patternKey(id, binding.identifier)
  return key === null ? null : { call, key }
}

function collected(asking: Asking, depth: number): t.Node[] | null {
  const { parsed, call, member, modules } = asking
  const helper = depth > 3 ? null : helperFunction(parsed, call.get('callee') as NodePath, modules)
  if (!helper || helper === 'package' || helper.fn.node.generator) return null
  const values = returnedBy(helper.fn)
  const found: t.Node[] = []
  for (const path of values) {
    const more = path && answersIn(path, { ...asking, parsed: helper.module }, depth)
    if (!more) return null
    found.push(...more.map((each) => withArguments(each, helper.fn, call.node)))
  }
  return found.length > 0 || depth > 0 ? found : member === null ? null : found
}

function returnedBy(fn: NodePath<t.Function>): (NodePath | null)[] {
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) return [body]
  return ownReturns(fn).flatMap((each) => (each.node.argument ? [each.get('argument') as NodePath] : []))
}

/** The answers in one value that the function returns; `null` where it cannot be looked into. */
function answersIn(path: NodePath, asking: Asking, depth: number): t.Node[] | null {
  const bare = withoutCasts(path)
  const value = bare.node
  if (makesResponse(value)) return asking.member === null ? [value] : []
  if (/Literal$/.test(value.type)) return []
  if (bare.isObjectExpression()) return asking.member === null ? [] : propertyValues(bare, asking, depth)
  const inner = path.isAwaitExpression() ? (path.get('argument') as NodePath) : path
  if (inner.isCallExpression()) return collected({ ...asking, call: inner }, depth + 1)
  const own = inner.isIdentifier() ? constantInit(inner.scope.getBinding(inner.node.name)) : null
  // `const user = { id }` and `return user`
  if (own && withoutCasts(own).isObjectExpression()) return answersIn(own, asking, depth)
  const found = callBehind(inner)
  // `if ('error' in checked) return checked`: what another function said is handed on.
  if (asking.member !== null) return found?.key === null ? collected({ ...asking, call: found.call }, depth + 1) : null
  // What a call gave, and was not asked whether it is an answer, may be one all the same.
  if (!found) return inner.isMemberExpression() ? [] : null
  const helper = helperFunction(asking.parsed, found.call.get('callee') as NodePath, asking.modules)
  if (!helper || helper === 'package') return []
  return collected({ ...asking, call: found.call, member: found.key }, depth + 1)
}

function propertyValues(path: NodePath<t.ObjectExpression>, asking: Asking, depth: number): t.Node[] | null {
  const properties = path.get('properties') as NodePath[]
  const known = properties.filter((each): each is NodePath<PlainProperty> =>
    isPlainProperty(each.node as t.ObjectProperty),
  )
  if (known.length < properties.length) return null
  const own = known.findLast(({ node }) => keyOf(node) === asking.member)
  const value = own && withoutCasts(own.get('value') as NodePath)
  const isSet = value !== undefined && !isNothing(value.node)
  asking.seen?.(path.node, isSet)
  if (!isSet) return []
  if (asking.accepts(value.node)) return [value.node]
  // An answer that another function makes, `{ error: failed('Not yours', 403) }`.
  const { accepts } = asking
  const made = accepts === makesResponse && value.isCallExpression() ? value : null
  return made && collected({ ...asking, call: made, member: null }, depth + 1)
}
