// What each parameter of a helper stands for at one call of it.
import type * as t from '@babel/types'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { nameOf } from '../callee-name.js'
import { isPlainProperty, keyOf, selectable, works } from './answer-body.js'
import { untyped } from '../../ast/without-casts.js'

/** An expression of the call, or (a default) of the helper itself. */
interface Value {
  node: t.Expression
  from: 'call' | 'helper'
  /** `.params` of `context` where the helper takes `{ params }`. */
  member: string
}

export interface BoundParameter {
  binding: Binding
  /** `null` = undefined */
  value: Value | null
  /** `write`: put it where the parameter is named. `declare`: keep it in a constant first. */
  how: 'write' | 'declare'
}

/** Every parameter of `fn` with what `call` passes for it, or why that cannot be said. */
export function boundParameters(fn: NodePath<t.Function>, call: t.CallExpression): BoundParameter[] | string {
  const args = call.arguments
  if (args.some(({ type }) => type === 'SpreadElement')) return 'it is called with a spread'
  const bound: BoundParameter[] = []
  for (const [index, param] of fn.node.params.entries()) {
    const node = args[index] as t.Expression | undefined
    const problem = bind(fn, param, node ? { node, from: 'call', member: '' } : null, bound)
    if (problem) return problem
  }
  // What is passed and not taken was evaluated all the same.
  if (args.slice(fn.node.params.length).some((each) => works(each))) return 'it is called with more than it takes'
  // Two pieces of work keep their order only as statements.
  const working = bound.filter(({ value }) => value && works(value.node))
  return working.length < 2 ? bound : bound.map((each) => (working.includes(each) ? { ...each, how: 'declare' } : each))
}

function bind(fn: NodePath<t.Function>, param: t.Node, value: Value | null, bound: BoundParameter[]): string | null {
  const isNothing = value?.node.type === 'Identifier' && value.node.name === 'undefined'
  const given = isNothing ? null : value
  if (param.type === 'AssignmentPattern') {
    if (given && !isDefined(given)) return `a default of it may apply to \`${nameOf(given.node)}${given.member}\``
    return bind(fn, param.left, given ?? { node: param.right, from: 'helper', member: '' }, bound)
  }
  if (param.type === 'ObjectPattern') return bindPattern(fn, param, given, bound)
  return param.type === 'Identifier' ? bindName(fn, param, given, bound) : 'it takes its parameters apart'
}

function bindPattern(
  fn: NodePath<t.Function>,
  { properties }: t.ObjectPattern,
  given: Value | null,
  bound: BoundParameter[],
): string | null {
  const object = given && untyped(given.node)
  if (given && object && selectable(object)) return bindMembers(fn, properties, given, bound)
  const own = object?.type === 'ObjectExpression' ? object.properties : null
  if (!given || !own?.every(isPlainProperty)) return 'it takes an object apart that is not written at the call'
  const taken = new Set<string>()
  for (const property of properties) {
    if (property.type !== 'ObjectProperty' || property.computed) return 'it takes the rest of an object'
    taken.add(keyOf(property))
    const value = own.find((each) => keyOf(each) === keyOf(property))?.value
    const problem = bind(fn, property.value, value ? { node: value, from: given.from, member: '' } : null, bound)
    if (problem) return problem
  }
  const left = own.find((each) => !taken.has(keyOf(each)) && works(each.value))
  return left ? `it does not take \`${keyOf(left)}\`` : null
}

/** `{ params }` of `context` is `context.params`. */
function bindMembers(
  fn: NodePath<t.Function>,
  properties: t.ObjectPattern['properties'],
  given: Value,
  bound: BoundParameter[],
): string | null {
  for (const property of properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') {
      return 'it takes the rest of an object'
    }
    const value = { ...given, member: `${given.member}.${property.key.name}` }
    const problem = bind(fn, property.value, value, bound)
    if (problem) return problem
  }
  return null
}

function bindName(
  fn: NodePath<t.Function>,
  { name }: t.Identifier,
  value: Value | null,
  bound: BoundParameter[],
): string | null {
  const binding = fn.scope.getOwnBinding(name)
  if (!binding?.constant) return `it assigns to \`${name}\``
  const isOnce = binding.referencePaths.length <= 1
  const isWritten = !value || (isOnce && isSafe(value.node, binding)) || cheap(value.node)
  bound.push({ binding, value, how: isWritten ? 'write' : 'declare' })
  return null
}

/** Said again it says the same: names and literals. */
function cheap(node: t.Node): boolean {
  return /^(String|Numeric|Boolean|Null)Literal$/.test(node.type) || selectable(node as t.Expression)
}

/** Written in the one place of the parameter, it is evaluated as often as before. */
function isSafe(node: t.Node, { referencePaths: [place], scope }: Binding): boolean {
  if (!works(node)) return !place || place.getFunctionParent() === scope.path
  if (!place) return false
  // Work must not move behind a condition, a statement or other work.
  const fn = scope.path as NodePath<t.Function>
  const statement = fn.node.body.type === 'BlockStatement' ? place.getStatementParent() : null
  if (statement && (statement.parentPath?.parentPath !== fn || statement.key !== 0)) return false
  const conditional = place.findParent(
    (path) => path === fn || path.isConditionalExpression() || path.isLogicalExpression() || path.isIfStatement(),
  )
  return conditional === fn && !worksBefore(fn, place)
}

function isDefined({ node, member }: Value): boolean {
  return member === '' && /^(String|Numeric|Boolean)Literal$|^(Template|Object|Array|New)/.test(untyped(node).type)
}

function worksBefore(fn: NodePath<t.Function>, place: NodePath): boolean {
  let found = false
  fn.traverse({
    CallExpression(path) {
      const { node } = path
      if (
        node.end! <= place.node.start! &&
        !(node.callee.type === 'MemberExpression' && /^(status|code)$/.test(nameOf(node.callee.property)))
      )
        found = true
    },
  })
  return found
}
