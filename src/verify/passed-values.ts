// What a function is given by the one that calls it, as far as the request and names go.
import type * as t from '@babel/types'
import type { NodePath } from '../ast/traverse.js'
import { boundBy, startsAt } from './request-names.js'

/** What the parameters of a function are: parts of the request, or values that go by a name of the caller. */
export interface Given {
  request: ReadonlySet<string>
  values: ReadonlyMap<string, string>
}

/** Of a handler everything that it is given is the request. */
export function allRequest(fn: NodePath<t.Function>): Given {
  return { request: new Set(fn.node.params.flatMap((param) => Object.keys(boundBy(param)))), values: new Map() }
}

/** What the parameters are in a function that another one calls, whose own request is `request`. */
export function passedOn(
  { arguments: args }: t.CallExpression,
  { node: { params } }: NodePath<t.Function>,
  request: ReadonlySet<string>,
  { values: known }: Given,
): Given {
  const own = new Set<string>()
  const values = new Map<string, string>()
  const pass = (param: t.Node, arg: t.Node | undefined): void => {
    const names = Object.keys(boundBy(param))
    if (arg?.type === 'SpreadElement' || (arg && startsAt(arg, request))) names.forEach((name) => own.add(name))
    else if (arg?.type === 'Identifier' && param.type === 'Identifier') {
      values.set(param.name, known.get(arg.name) ?? arg.name)
    } else if (arg?.type === 'ObjectExpression') passObject(param, arg)
  }
  const passObject = (param: t.Node, object: t.ObjectExpression): void => {
    const spread = object.properties.some((each) => each.type === 'SpreadElement')
    // `context.user` of `{ params, user }` is `user`.
    if (param.type === 'Identifier') own.add(param.name)
    if (param.type !== 'ObjectPattern') return
    for (const property of param.properties) {
      if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue
      const { name } = property.key
      const value = object.properties.find(
        (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === name,
      )
      if (value?.type === 'ObjectProperty') pass(property.value, value.value)
      else if (spread) Object.keys(boundBy(property.value)).forEach((each) => own.add(each))
    }
  }
  params.forEach((param, index) => pass(param, args[index]))
  return { request: own, values }
}
