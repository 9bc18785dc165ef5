// The function that a call goes to, where it is a part of something: `api.post(…)` of an object, an instance or a module.
import type * as t from '@babel/types'
import { patternKey } from '../../ast/pattern-key.js'
import { bindingOrigin, comesFrom } from '../../ast/import-origin.js'
import { keyName, memberName } from '../../ast/member.js'
import { isWithin } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { classOf, fieldsOf, instancesOf, methodOf } from './client-class.js'
import { type Surroundings, topLevel } from './url-constant.js'

/** A function of this module with what the names inside of it mean, or one that another module exports. */
export type ClientFunction =
  | { kind: 'here'; fn: NodePath<t.Function>; around: Surroundings }
  | { kind: 'elsewhere'; source: string; name: string; members: readonly string[] }

/** In the place of a member: what the function before it returns. */
const returned = '()'

/** The function that `callee` names; `null` where that is not plain to see. */
export function functionBehind(callee: NodePath): ClientFunction | null {
  const chain = chainOf(callee)
  if (!chain) return null
  const { base, members } = chain
  return base.isIdentifier() ? behindName(base, members, topLevel) : behindThis(base, members)
}

/** The function that a module exports as `name`, or that is the member `members` of it. */
export function exportedFunction(
  program: NodePath<t.Program>,
  name: string,
  members: readonly string[],
): ClientFunction | null {
  const exported = name === 'default' ? program.get('body').find((node) => node.isExportDefaultDeclaration()) : null
  const declaration = exported?.get('declaration') as NodePath | undefined
  if (declaration && !declaration.isIdentifier()) return follow(declaration, members, topLevel)
  const local = declaration?.isIdentifier() ? declaration.node.name : name
  const binding = program.scope.getOwnBinding(local)
  return binding ? behindBinding(binding, members, topLevel) : null
}

/** `api.posts.create` is `create` of `posts` of `api`; `null` where a part of it is computed. */
export function chainOf(path: NodePath): { base: NodePath; members: readonly string[] } | null {
  const members: string[] = []
  let base = path
  while (base.isMemberExpression()) {
    const { property } = base.node
    const name = property.type === 'PrivateName' ? `#${property.id.name}` : memberName(base.node)
    if (name === null) return null
    members.unshift(name)
    base = base.get('object') as NodePath
  }
  return base.isIdentifier() || base.isThisExpression() ? { base, members } : null
}

function behindName(
  { node, scope }: NodePath<t.Identifier>,
  members: readonly string[],
  around: Surroundings,
): ClientFunction | null {
  const binding = scope.getBinding(node.name)
  // A parameter that gets no argument stands for itself.
  return binding && !isWithin(node, binding.path.node) ? behindBinding(binding, members, around) : null
}

function behindBinding(binding: Binding, members: readonly string[], around: Surroundings): ClientFunction | null {
  const { path, constant, identifier, scope } = binding
  const origin = bindingOrigin(binding)
  if (origin) {
    const { source, imported } = origin
    const [first, ...rest] = members
    if (imported !== '*') return { kind: 'elsewhere', source, name: imported, members }
    return first === undefined ? null : { kind: 'elsewhere', source, name: first, members: rest }
  }
  if (!constant) return null
  const isOuter = scope.path.isProgram()
  if (isOuter && (path.isFunctionDeclaration() || path.isClassDeclaration())) return follow(path, members, around)
  if (!path.isVariableDeclarator()) return around === topLevel ? null : follow(path, members, around)
  const init = path.get('init') as NodePath
  // What a hook gives a component is the same function as anywhere; what the component makes itself knows more.
  if (!isOuter && around === topLevel && !init.isCallExpression()) return null
  if (path.node.id.type === 'Identifier') return follow(init, members, around)
  const key = patternKey(path.node.id, identifier)
  return key === null ? null : follow(init, [key, ...members], around)
}

/** The function that a member of a value is, or the value itself. */
function follow(value: NodePath, members: readonly string[], around: Surroundings): ClientFunction | null {
  const [first, ...rest] = members
  if (value.isTSAsExpression() || value.isTSSatisfiesExpression() || value.isParenthesizedExpression())
    return follow(value.get('expression') as NodePath, members, around)
  if (value.isIdentifier()) return behindName(value, members, around)
  if (value.isMemberExpression()) {
    const chain = chainOf(value)
    return chain?.base.isIdentifier() ? behindName(chain.base, [...chain.members, ...members], around) : null
  }
  if (value.isCallExpression()) return followCall(value, members, around)
  if (first === undefined) return value.isFunction() ? { kind: 'here', fn: value, around } : null
  if (value.isFunction()) return first === returned ? followResult(value, [], rest) : null
  if (value.isObjectExpression()) {
    const member = propertyOf(value, first)
    return member && follow(member, rest, around)
  }
  const isStatic = value.isClass()
  const from = isStatic ? value : value.isNewExpression() ? classOf(value) : null
  const args = value.isNewExpression() ? value.get('arguments') : []
  const method = from && rest.length === 0 ? methodOf(from, first, isStatic) : null
  return from && method && { kind: 'here', fn: method, around: { ...topLevel, fields: fieldsOf(from, isStatic, args) } }
}

function propertyOf(object: NodePath<t.ObjectExpression>, name: string): NodePath | null {
  const properties = object.get('properties')
  if (properties.some((property) => property.isSpreadElement())) return null
  for (const property of properties) {
    if (property.isObjectProperty() && keyName(property.node) === name) return property.get('value') as NodePath
    const { node } = property
    const isMethod = node.type === 'ObjectMethod' && node.kind === 'method' && !node.computed
    if (isMethod && node.key.type === 'Identifier' && node.key.name === name) return property
  }
  return null
}

/** `useCallback(fn, [])` is `fn`; another call gives what its function returns. */
function followCall(
  call: NodePath<t.CallExpression>,
  members: readonly string[],
  around: Surroundings,
): ClientFunction | null {
  const callee = call.get('callee') as NodePath
  const args = call.get('arguments') as NodePath[]
  if (comesFrom(callee, 'react', ['useCallback'])) return args[0] ? follow(args[0], members, around) : null
  const maker = functionBehind(callee)
  if (maker?.kind === 'here') return followResult(maker.fn, args, members)
  // What its arguments mean over there is not followed.
  return maker && args.length === 0 ? { ...maker, members: [...maker.members, returned, ...members] } : null
}

function followResult(
  fn: NodePath<t.Function>,
  args: readonly NodePath[],
  members: readonly string[],
): ClientFunction | null {
  const body = fn.get('body') as NodePath
  const last = body.isBlockStatement() ? body.get('body').at(-1) : null
  const result = last?.isReturnStatement() ? (last.get('argument') as NodePath) : last === null ? body : null
  return result?.node && !fn.node.async && !fn.node.generator
    ? follow(result, members, { fields: new Map(), locals: localsOf(fn, args) })
    : null
}

const unknown: t.Node = { type: 'NullLiteral' }

/** What the names inside a function that makes functions stand for; most of them for nothing that is known. */
function localsOf(fn: NodePath<t.Function>, args: readonly NodePath[]): Map<string, t.Node> {
  const locals = new Map<string, t.Node>(Object.keys(fn.scope.bindings).map((name) => [name, unknown]))
  for (const [i, param] of fn.node.params.entries()) {
    const id = param.type === 'AssignmentPattern' ? param.left : param
    const preset = param.type === 'AssignmentPattern' ? param.right : unknown
    if (id.type === 'Identifier' && fn.scope.getOwnBinding(id.name)?.constant)
      locals.set(id.name, args[i]?.node ?? preset)
  }
  return locals
}

/** A member of `this`: a method of the class or the object that it is used in. */
function behindThis(base: NodePath, members: readonly string[]): ClientFunction | null {
  const [name, ...rest] = members
  const method = base.findParent(
    (path) => path.isMethod() || path.isClassProperty() || (path.isFunction() && !path.isArrowFunctionExpression()),
  )
  if (name === undefined || rest.length > 0 || !method) return null
  if (method.isObjectMethod()) return follow(method.parentPath as NodePath, members, topLevel)
  const from = method.parentPath?.parentPath
  if (!from?.isClass()) return null
  const isStatic = 'static' in method.node && method.node.static === true
  const fn = methodOf(from, name, isStatic)
  const instances = instancesOf(from)
  const args = instances?.length === 1 ? instances[0]!.get('arguments') : null
  return fn && { kind: 'here', fn, around: { ...topLevel, fields: fieldsOf(from, isStatic, args) } }
}
