// What the parameters of a wrapper stand for, read off the call: `methods` is `['PUT']`, `options.role` is `'admin'`.
import type * as t from '@babel/types'
import { valueBehind } from '../find/route/exported-function.js'
import type { Wrapper } from '../find/route/wrapper.js'
import { boundBy } from './request-names.js'

/** The parameters by name; `null` where the call passes nothing. */
export type WrapperValues = ReadonlyMap<string, t.Node | null>

export function valuesOf({ params, handler, before }: Wrapper): WrapperValues {
  const values = new Map<string, t.Node | null>()
  for (const { param, arg } of params) {
    if (arg === handler.arg) continue
    const pattern = param.node.type === 'AssignmentPattern' ? param.node.left : param.node
    const fallback = param.node.type === 'AssignmentPattern' ? param.node.right : null
    const given = arg ? valueBehind(arg).node : fallback
    if (pattern.type === 'Identifier') values.set(pattern.name, arg?.isIdentifier() ? arg.node : given)
    else bindPattern(pattern, given, values)
  }
  for (const { node } of before) {
    for (const { id, init } of node.declarations) {
      const given = init?.type === 'Identifier' ? values.get(init.name) : undefined
      if (id.type === 'ObjectPattern' && given !== undefined) bindPattern(id, given, values)
    }
  }
  return values
}

/** Notes what the names of a pattern are when `given` is taken apart. */
export function bindPattern(pattern: t.Node, given: t.Node | null, values: Map<string, t.Node | null>): void {
  for (const name of Object.keys(boundBy(pattern))) values.set(name, null)
  if (pattern.type !== 'ObjectPattern') return
  for (const property of pattern.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue
    const found = given && memberOf(given, property.key.name)
    const target = property.value
    if (target.type === 'Identifier') values.set(target.name, found)
    else if (target.type === 'AssignmentPattern' && target.left.type === 'Identifier') {
      values.set(target.left.name, found ?? target.right)
    }
  }
}

/** The value of `key` in an object literal. */
export function memberOf(node: t.Node, key: string): t.Node | null {
  if (node.type !== 'ObjectExpression') return null
  const found = node.properties.find(
    (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === key,
  )
  return found?.type === 'ObjectProperty' ? found.value : null
}
