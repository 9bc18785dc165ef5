// Names that would mean something else when a function's statements stand in another function.
import type * as t from '@babel/types'
import { namesWithin } from '../../ast/names-within.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { Binding, NodePath, Scope } from '../../ast/traverse.js'
import { referencesOf } from '../../edit/rename.js'
import { type Place, shorthand } from './place.js'

/** New names for what `target` declares and `place` knows already, but for what is `shared` with it. */
export function ownRenames(
  parsed: Parsed,
  target: NodePath<t.Function>,
  place: NodePath,
  fn: NodePath<t.Function>,
  { shared, taken }: { shared: readonly string[]; taken: Set<string> } = {
    shared: [],
    taken: takenNames(target, place, fn),
  },
): Place[] {
  const visible = visibleNames(place, fn)
  const params = new Set(Object.keys(target.scope.bindings).filter((name) => isParameter(target.scope.bindings[name]!)))
  return Object.entries(target.scope.bindings).flatMap(([name, binding]) => {
    if (params.has(name) || !visible.has(name) || shared.includes(name)) return []
    return renamed(parsed, binding, freshName(name, taken))
  })
}

/** What a new name of `target` must not be when its statements stand at `place` of `fn`. */
export function takenNames(target: NodePath<t.Function>, place: NodePath, fn: NodePath<t.Function>): Set<string> {
  return new Set([...visibleNames(place, fn), ...namesWithin(target)])
}

/** Renames the variables of `fn` that would hide names which `target` takes from the module. */
export function hidingRenames(
  parsed: Parsed,
  target: NodePath<t.Function>,
  place: NodePath,
  fn: NodePath<t.Function>,
): Place[] {
  const outer = outerNames(target)
  const taken = new Set([...visibleNames(place, fn), ...namesWithin(target), ...outer])
  return scopesBetween(place, fn).flatMap((scope) =>
    Object.entries(scope.bindings).flatMap(([name, binding]) =>
      outer.has(name) ? renamed(parsed, binding, freshName(name, taken)) : [],
    ),
  )
}

/** New text for every place that names `binding`. */
export function renamed(parsed: Parsed, binding: Binding, name: string): Place[] {
  const paths = [...referencesOf(parsed, binding), ...binding.constantViolations.flatMap(assigned(binding))]
  const places = new Map(paths.map((path) => [path.node.start!, path]))
  return [
    { place: rangeOf(binding.identifier).start, path: null },
    ...[...places.values()].map((path) => ({ place: path.node.start!, path })),
  ].map(({ place, path }) => ({
    place: { start: place, end: place + binding.identifier.name.length },
    text: path ? shorthand(path, name) : declaredAs(binding, name),
  }))
}

/** `const { user } = session` => `const { user: handlerUser } = session` */
function declaredAs(binding: Binding, name: string): string {
  let short = false
  binding.path.traverse({
    ObjectProperty({ node }) {
      const value = node.value.type === 'AssignmentPattern' ? node.value.left : node.value
      if (node.shorthand && value === binding.identifier) short = true
    },
  })
  return short ? `${binding.identifier.name}: ${name}` : name
}

function assigned(binding: Binding) {
  return (path: NodePath): NodePath[] => {
    const left = path.isAssignmentExpression() ? (path.get('left') as NodePath) : path
    return left.isIdentifier() && left.node.name === binding.identifier.name ? [left] : []
  }
}

/** A name for `name` that is not `taken`; it is from now on. */
export function freshName(name: string, taken: Set<string>): string {
  const base = `handler${name[0]!.toUpperCase()}${name.slice(1)}`
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? base : base + count
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}

function visibleNames(place: NodePath, fn: NodePath<t.Function>): Set<string> {
  return new Set(scopesBetween(place, fn).flatMap((scope) => Object.keys(scope.bindings)))
}

function scopesBetween(place: NodePath, fn: NodePath<t.Function>): Scope[] {
  const scopes: Scope[] = []
  for (let scope: Scope | undefined = place.scope; scope; scope = scope.parent) {
    scopes.push(scope)
    if (scope === fn.scope) break
  }
  return scopes
}

/** Names of the module and globals that `fn` uses. */
function outerNames(fn: NodePath<t.Function>): Set<string> {
  const names = new Set<string>()
  fn.traverse({
    'Identifier|JSXIdentifier'(path: NodePath) {
      const { name } = path.node as t.Identifier
      const binding = path.scope.getBinding(name)
      if (path.isReferenced() && (!binding || binding.scope.path.isProgram())) names.add(name)
    },
  })
  return names
}

function isParameter(binding: Binding): boolean {
  return binding.kind === 'param'
}
