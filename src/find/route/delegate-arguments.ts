// How the parameters of a function become names of the code that calls it, when its statements take the call's place.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { contextMembers } from './context-members.js'
import { freshName, renamed } from './delegate-names.js'
import { replaced } from './moved-code.js'
import { type Place, shorthand } from './place.js'
import { worksWhenMade, workStatement } from './work-statement.js'
import { withoutCasts } from '../../ast/without-casts.js'

export interface BoundArguments {
  places: Place[]
  /** Declarations to write in front, each made of pieces. */
  declarations: (readonly (string | Range)[])[]
  /** Variables of the function that are the caller's now. */
  shared: string[]
}

/** The names that are known where the statements go to. */
export interface KnownNames {
  /** Is it a variable there? */
  isVariable: (name: string) => boolean
  /** What a new name must not be. */
  taken: Set<string>
}

interface Moving extends BoundArguments {
  parsed: Parsed
  known: KnownNames
}

/** Binds the parameters of `target` to the arguments of `call`; `null` where that cannot be written. */
export function bindArguments(
  parsed: Parsed,
  call: NodePath<t.CallExpression>,
  target: NodePath<t.Function>,
  known: KnownNames,
): BoundArguments | null {
  const bound: Moving = { parsed, known, places: [], declarations: [], shared: [] }
  const args = call.get('arguments') as NodePath[]
  const params = target.get('params') as NodePath[]
  const fits = params.every((param, index) => {
    const arg = args[index]
    if (!arg) return isUnused(param)
    if (param.isIdentifier()) return bindName(bound, param, arg)
    return param.isObjectPattern() && bindPattern(bound, param, arg)
  })
  // What the function does not take was evaluated all the same.
  const isComplete = args.slice(params.length).every((arg) => !worksWhenMade(arg.node))
  return fits && isComplete && args.every((arg) => !arg.isSpreadElement()) ? bound : null
}

function isUnused(param: NodePath): boolean {
  return param.isIdentifier() && !param.scope.getBinding(param.node.name)?.referenced
}

/** The name of a new constant for what `binding` is: another one where the caller has a variable of that name. */
function declare({ parsed, known, places }: Moving, binding: Binding): string {
  const { name } = binding.identifier
  if (!known.isVariable(name)) return name
  const own = freshName(name, known.taken)
  places.push(...renamed(parsed, binding, own))
  return own
}

/** The pattern as that of new constants; `null` where one of its names is written to later. */
function declarePattern(bound: Moving, pattern: NodePath): (string | Range)[] | null {
  const bindings = Object.keys(pattern.getBindingIdentifiers()).map((name) => pattern.scope.getBinding(name))
  if (!bindings.every((each) => each?.constant)) return null
  for (const each of bindings) declare(bound, each!)
  return replaced([rangeOf(pattern.node)], bound.places)
}

function bindName(bound: Moving, param: NodePath<t.Identifier>, arg: NodePath): boolean {
  const binding = param.scope.getBinding(param.node.name)
  // A parameter that is written to would be the caller's variable then.
  if (!binding?.constant) return false
  if (!binding.referenced) return !worksWhenMade(arg.node)
  const value = withoutCasts(arg)
  if (value.isIdentifier() && keepsMeaning(bound, binding, value.node.name)) {
    bound.places.push(...named(binding, value.node.name))
    return true
  }
  const members = value.isObjectExpression() ? contextMembers(bound.parsed, binding, value, bound.known) : null
  if (members) {
    bound.places.push(...members.places)
    bound.declarations.push(...members.declarations)
    bound.shared.push(...members.shared)
    return true
  }
  bound.declarations.push([`const ${declare(bound, binding)} = `, rangeOf(arg.node)])
  return true
}

function bindPattern(bound: Moving, pattern: NodePath<t.ObjectPattern>, arg: NodePath): boolean {
  const value = withoutCasts(arg)
  if (value.isIdentifier()) {
    const written = declarePattern(bound, pattern)
    if (written) bound.declarations.push(['const ', ...written, ` = ${value.node.name}`])
    return written !== null
  }
  if (!value.isObjectExpression()) return false
  const work = unreadWork(pattern, value)
  // Two pieces of work would have to keep their order.
  const working = value.node.properties.filter((each) =>
    worksWhenMade(each.type === 'ObjectProperty' ? each.value : each),
  )
  if (work.length > 0 && working.length > 1) return false
  bound.declarations.push(...work.map((each) => workStatement(bound.parsed, each)))
  return (pattern.get('properties') as NodePath[]).every((property) => {
    if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') return false
    const target = property.get('value') as NodePath
    const found = valueOf(value, property.node.key.name)
    if (!found) return false
    const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined
    if (binding && !binding.constant) return false
    if ('spread' in found) {
      if (!binding) return false
      const key = property.node.key.name
      const name = declare(bound, binding)
      bound.declarations.push([`const { ${key === name ? key : `${key}: ${name}`} } = ${found.spread}`])
      return true
    }
    if (binding && found.isIdentifier() && keepsMeaning(bound, binding, found.node.name)) {
      bound.places.push(...named(binding, found.node.name))
      return true
    }
    if (target.isAssignmentPattern()) return false
    const written = binding ? [declare(bound, binding)] : declarePattern(bound, target)
    if (written) bound.declarations.push(['const ', ...written, ' = ', rangeOf(found.node)])
    return written !== null
  })
}

/** Values of the object that the pattern does not take, and that do something. */
function unreadWork({ node }: NodePath<t.ObjectPattern>, object: NodePath<t.ObjectExpression>): t.Node[] {
  const taken = node.properties.map((each) =>
    each.type === 'ObjectProperty' && each.key.type === 'Identifier' ? each.key.name : null,
  )
  return object.node.properties.flatMap((each) => {
    const isTaken = each.type === 'ObjectProperty' && each.key.type === 'Identifier' && taken.includes(each.key.name)
    const value = each.type === 'ObjectProperty' ? each.value : each
    return isTaken || !worksWhenMade(value) ? [] : [value]
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
 * Would `name` mean the caller's variable at every place of `binding`? What the function itself calls by the name of a
 * variable gets another one.
 */
function keepsMeaning({ known }: Moving, binding: Binding, name: string): boolean {
  if (binding.identifier.name === name) return true
  return binding.referencePaths.every((path) => !isCaptured(path, binding, name, known.isVariable(name)))
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
