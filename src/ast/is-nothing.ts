// The two ways to write that there is no value.
import type * as t from '@babel/types'

/** `null`, `undefined` */
export function isNothing(node: t.Node): boolean {
  return node.type === 'NullLiteral' || isUndefined(node)
}

export function isUndefined(node: t.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined'
}
