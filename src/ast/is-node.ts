import type * as t from '@babel/types'

/** Is a value that was found in a node another node of the source? */
export function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
