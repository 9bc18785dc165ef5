// How the parameters of a function become names of the code that calls it, when its statements take the call's place.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { works } from './answer-body.js'
import { contextMembers } from './context-members.js'
import { withoutCasts } from '../../ast/without-casts.js'

/** Another text at a place of the function. */
export interface Place {
  place: Range
  text: string
}

export interface BoundArguments {
  places: Place[]
  /** Declarations to write in front, each made of pieces. */
  declarations: (readonly (string | Range)[])[]
  /** Names that those declare. */
  declared: string[]
  /** Variables of the function that are the caller's now. */
  shared: string[]
}

/** Binds the parameters of `target` to the arguments of `call`; `null` where that cannot be written. */
export function bindArguments(
  parsed: Parsed,
  call: NodePath<t.CallExpression>,
  target: NodePath<t.Function>,
  isVariable: (name: string) => boolean,
): BoundArguments | null {
  const canRename = (binding: Binding, name: string) => keepsMeaning(binding, name, isVariable(name))
  const bound: BoundArguments = { places: [], declarations: [], declared: [], shared: [] }
  const args = call.get('arguments') as NodePath[]
  const params = target.get('params') as NodePath[]
  const fits = params.every((param, index) => {
    const arg = args[index]
    if (!arg) return isUnused(param)
    if (param.isIdentifier()) return bindName(parsed, bound, param, arg, isVariable)
    return param.isObjectPattern() && bindPattern(bound, param, arg, canRename)
  })
  // What the function does not take was evaluated all the same.
  const isComplete = args.slice(params.length).every((arg) => !works(arg.node))
  return fits && isComplete && args.every((arg) => !arg.isSpreadElement()) ? bound : null
}

function isUnused(param: NodePath): boolean {
  return param.isIdentifier() && !param.scope.getBinding(param.node.name)?.referenced
}

type CanRename = (binding: Binding, name: string) => boolean

function bindName(
  parsed: Parsed,
  bound: BoundArguments,
  param: NodePath<t.Identifier>,
  arg: NodePath,
  isVariable: (name: string) => boolean,
): boolean {
  const binding = param.scope.getBinding(param.node.name)
  // A parameter that is written to would be the caller's variable then.
  if (!binding?.constant) return false
  if (!binding.referenced) return !works(arg.node)
  const value = withoutCasts(arg)
  if (value.isIdentifier() && keepsMeaning(binding, value.node.name, isVariable(value.node.name))) {
    bound.places.push(...named(binding, value.node.name))
    return true
  }
  const members = value.isObjectExpression() ? contextMembers(parsed, binding, value, isVariable) : null
  if (members) {
    bound.places.push(...members.places)
    bound.declarations.push(...members.declarations)
    bound.declared.push(...members.declared)
    bound.shared.push(...members.shared)
    return true
  }
  bound.declarations.push([`const ${param.node.name} = `, rangeOf(arg.node)])
  bound.declared.push(param.node.name)
  return true
}

function bindPattern(
  bound: BoundArguments,
  pattern: NodePath<t.ObjectPattern>,
  arg: NodePath,
  canRename: CanRename,
): boolean {
  const names = Object.values(pattern.scope.bindings).filter((each) => isWithin(each.identifier, pattern.node))
  const value = withoutCasts(arg)
  if (value.isIdentifier()) {
    bound.declarations.push(['const ', rangeOf(pattern.node), ` = ${value.node.name}`])
    bound.declared.push(...names.map((each) => each.identifier.name))
    return true
  }
  if (!value.isObjectExpression()) return false
  const work = unreadWork(pattern, value)
  // Two pieces of work would have to keep their order.
  if (work.length > 0 && value.node.properties.filter((each) => works(each)).length > 1) return false
  bound.declarations.push(...work.map((each) => [rangeOf(each)]))
  return (pattern.get('properties') as NodePath[]).every((property) => {
    if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') return false
    const target = property.get('value') as NodePath
    const found = valueOf(value, property.node.key.name)
    if (!found) return false
    if ('spread' in found) {
      if (!target.isIdentifier()) return false
      const key = property.node.key.name
      const own = key === target.node.name ? key : `${key}: ${target.node.name}`
      bound.declarations.push([`const { ${own} } = ${found.spread}`])
      bound.declared.push(target.node.name)
      return true
    }
    const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined
    if (found.isIdentifier() && binding?.constant && canRename(binding, found.node.name)) {
      bound.places.push(...named(binding, found.node.name))
      return true
    }
    if (target.isAssignmentPattern()) return false
    bound.declarations.push(['const ', rangeOf(target.node), ' = ', rangeOf(found.node)])
    bound.declared.push(
      ...names.map((each) => each.identifier).flatMap((id) => (isWithin(id, target.node) ? [id.name] : [])),
    )
    return true
  })
}

/** Values of the object that the pattern does not take, and that do something. */
function unreadWork({ node }: NodePath<t.ObjectPattern>, object: NodePath<t.ObjectExpression>): t.Node[] {
  const taken = node.properties.map((each) =>
    each.type === 'ObjectProperty' && each.key.type === 'Identifier' ? each.key.name : null,
  )
  return object.node.properties.flatMap((each) => {
    const isTaken = each.type === 'ObjectProperty' && each.key.type === 'Identifier' && taken.includes(each.key.name)
    return isTaken || !works(each) ? [] : [each.type === 'ObjectProperty' ? each.value : each]
  })
}

/** What an object literal has for `key`: a value, or the name of the one object that is spread into it. */
export function valueOf(object: NodePath<t.ObjectExpression>, key: string): NodePath | { spread: string } | null {
  let found: NodePath | { spread: string } | null = null
  for (const property of object.get('properties') as NodePath[]) {
    if (property.isSpreadElement()) {
      const { argument } = property.node
      if (argument.type !== 'Identifier' || found) return null
      found = { spread: argument.name }
    } else if (!property.isObjectProperty() || property.node.computed) return null
    else if (property.node.key.type === 'Identifier' && property.node.key.name === key) {
      found = property.get('value') as NodePath
    }
  }
  return found
}

/**
 * Would `name` mean the caller's variable at every place of `binding`? `isVariable`: it is one of the calling function,
 * so that what the function itself calls by that name gets another one.
 */
function keepsMeaning(binding: Binding, name: string, isVariable: boolean): boolean {
  if (binding.identifier.name === name) return true
  return binding.referencePaths.every((path) => !isCaptured(path, binding, name, isVariable))
}

/** Is `name` declared between `path` and the scope of `binding`? */
export function isCaptured(path: NodePath, binding: Binding, name: string, skipOwn = false): boolean {
  for (let scope = path.scope; scope; scope = scope.parent) {
    const own = scope.bindings[name]
    if (own && own !== binding && !(skipOwn && scope === binding.scope && own.kind !== 'param')) return true
    if (scope === binding.scope) return false
  }
  return false
}

/** Every place of `binding`, with another name. */
export function named(binding: Binding, name: string): Place[] {
  if (binding.identifier.name === name) return []
  return [...binding.referencePaths].map((path) => ({ place: rangeOf(path.node), text: shorthand(path, name) }))
}

/** `{ user }` => `{ user: account }` */
export function shorthand(path: NodePath, name: string): string {
  const { parent } = path
  const own = (path.node as t.Identifier).name
  const isShort = parent.type === 'ObjectProperty' && parent.shorthand
  const inPattern = parent.type === 'AssignmentPattern' && path.key === 'left' ? path.parentPath?.parent : null
  return isShort || (inPattern?.type === 'ObjectProperty' && inPattern.shorthand) ? `${own}: ${name}` : name
}
