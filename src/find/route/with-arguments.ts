// An expression of a helper as one call of it means it: `{ error: message }` of `failed('Not yours')` is `{ error: 'Not yours' }`.
import type * as t from '@babel/types'
import { isNode } from '../../ast/is-node.js'
import type { NodePath } from '../../ast/traverse.js'
import { boundParameters } from './helper-arguments.js'

/** `node` of `fn` with what `call` passes in the place of each parameter; those that are not known stay. */
export function withArguments<T extends t.Node>(node: T, fn: NodePath<t.Function>, call: t.CallExpression): T {
  const bound = boundParameters(fn, call)
  if (typeof bound === 'string') return node
  const given = bound.flatMap(({ binding, value }) =>
    value && value.member === '' && binding.constant ? [[binding.identifier.name, value.node] as const] : [],
  )
  return given.length === 0 ? node : filled(node, new Map(given))
}

function filled<T extends t.Node>(node: T, given: ReadonlyMap<string, t.Node>): T {
  if (node.type === 'Identifier') return (given.get(node.name) ?? node) as T
  const isComputed = 'computed' in node && node.computed
  const parts = Object.entries(node).map(([key, value]: [string, unknown]) => {
    if (/omments$|^(loc|extra|typeAnnotation|typeParameters)$/.test(key)) return [key, value]
    if (/^(key|property)$/.test(key) && !isComputed) return [key, value]
    const inner = (each: unknown) => (isNode(each) ? filled(each, given) : each)
    return [key, Array.isArray(value) ? value.map(inner) : inner(value)]
  })
  return Object.fromEntries(parts) as T
}
