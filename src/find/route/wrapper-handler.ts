// In: what a wrapper's parameters stand for at a call of it. Out: which of them is the handler, and where it is called: an
// argument of its own, `withAuth(handler)`, or one of several options, `createHandler({ schema, handler })`.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { valueBehind } from './exported-function.js'
import { optionKey, propertyOf, takenApart } from './wrapper-options.js'
import type { Wrapper } from './wrapper.js'

type Parameters = Pick<Wrapper, 'params' | 'before' | 'inner'>

/** Something that is passed, and the places that name it. */
interface Candidate {
  key: string
  arg: NodePath
  uses: readonly NodePath[]
}

/** The handler; `null` where none of what is passed is certainly it. */
export function handlerAmong(wrapper: Parameters): Wrapper['handler'] | null {
  const { inner } = wrapper
  const isCalled = ({ uses }: Candidate) =>
    uses.length > 0 && uses.every((path) => path.key === 'callee' && path.parentPath?.isCallExpression())
  const own = wrapper.params.flatMap(({ param, arg }) => (arg && param.isIdentifier() ? named(param, arg) : []))
  const argument = own.filter(isCalled).find(({ uses }) => uses.some((path) => isGivenRequest(callOf(path), inner)))
  if (argument) return argument
  const options = optionsOf(wrapper).filter((each) => isCalled(each) && isFunctionLike(each.arg))
  const answering = options.filter(({ uses }) => uses.some((path) => answersFor(callOf(path), inner)))
  if (answering.length === 1) return answering[0]!
  return answering.find(({ key }) => /handle|action|execute|resolve|run/i.test(key)) ?? null
}

function callOf(callee: NodePath): NodePath<t.CallExpression> {
  return callee.parentPath as NodePath<t.CallExpression>
}

function named(param: NodePath<t.Identifier>, arg: NodePath): Candidate[] {
  const binding = param.scope.getBinding(param.node.name)
  return binding?.constant ? [{ key: param.node.name, arg, uses: binding.referencePaths }] : []
}

/** What the call passes as properties of an object. */
function optionsOf(wrapper: Parameters): Candidate[] {
  return wrapper.params.flatMap(({ param, arg }) => {
    const target = param.isAssignmentPattern() ? (param.get('left') as NodePath) : param
    if (!arg?.isObjectExpression()) return []
    if (target.isObjectPattern()) return patternOptions(target, arg)
    const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined
    return binding?.constant ? memberOptions(binding.referencePaths, arg, wrapper) : []
  })
}

/** `({ schema, handler }) => …` */
function patternOptions(pattern: NodePath<t.ObjectPattern>, object: NodePath<t.ObjectExpression>): Candidate[] {
  return pattern.get('properties').flatMap((property) => {
    if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') return []
    const target = property.get('value') as NodePath
    const { name } = property.node.key
    const arg = propertyOf(object, name)
    return target.isIdentifier() && arg && arg !== 'open'
      ? named(target, arg).map((each) => ({ ...each, key: name }))
      : []
  })
}

/** `(options) => …` with `options.handler` in it, or `const { handler } = options` */
function memberOptions(
  references: readonly NodePath[],
  object: NodePath<t.ObjectExpression>,
  wrapper: Parameters,
): Candidate[] {
  const uses = new Map<string, NodePath[]>()
  const apart: Candidate[] = []
  for (const path of references) {
    const pattern = takenApart(path, wrapper)
    if (pattern) apart.push(...patternOptions(pattern, object))
    const key = optionKey(path)
    if (key !== null) uses.set(key, [...(uses.get(key) ?? []), path.parentPath!])
  }
  const members = [...uses].flatMap(([key, places]): Candidate[] => {
    const arg = propertyOf(object, key)
    return arg && arg !== 'open' ? [{ key, arg, uses: places }] : []
  })
  return [...apart, ...members]
}

/** A function, the name of one, or what a wrapper makes of one. */
function isFunctionLike(arg: NodePath): boolean {
  const value = valueBehind(arg)
  return value.isFunction() || value.isCallExpression() || value.isIdentifier()
}

/** Is it called with the request, or is its value the answer? */
function answersFor(call: NodePath<t.CallExpression>, inner: NodePath<t.Function>): boolean {
  const names = new Set(Object.keys(inner.scope.bindings))
  const own = inner.node.params.flatMap((each) =>
    each.type === 'Identifier' && names.has(each.name) ? [each.name] : [],
  )
  if (call.node.arguments.some((each) => passes(each, new Set(own)))) return true
  const statement = call.getStatementParent()
  if (statement?.isReturnStatement() || call.findParent((path) => path.key === 'body')?.parentPath === inner)
    return true
  const declared = call.findParent((path) => path.isVariableDeclarator())
  const binding =
    declared?.isVariableDeclarator() && declared.node.id.type === 'Identifier'
      ? declared.scope.getBinding(declared.node.id.name)
      : undefined
  return binding?.referencePaths.some((path) => path.getStatementParent()?.isReturnStatement()) ?? false
}

/** `req`, or an object with it. */
function passes(node: t.Node, request: ReadonlySet<string>): boolean {
  if (node.type !== 'ObjectExpression') return mentions(node, request)
  return node.properties.some((each) => each.type === 'ObjectProperty' && mentions(each.value, request))
}

function isGivenRequest(call: NodePath<t.CallExpression>, inner: NodePath<t.Function>): boolean {
  const [first] = inner.node.params
  const [given] = call.node.arguments
  if (!first || !given) return true
  if (given.type === 'SpreadElement' || given.type === 'ObjectExpression') return true
  return mentions(given, new Set(Object.keys(inner.scope.bindings)))
}

function mentions(node: t.Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'Identifier') return names.has(node.name)
  if (node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression') return mentions(node.expression, names)
  return false
}
