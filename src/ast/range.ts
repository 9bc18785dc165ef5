import type { Node } from '@babel/types'
import { invariant } from '../errors.js'
import type { Range } from '../location.js'

/** Where `node` stands in the text it was parsed from. */
export function rangeOf(node: Node): Range {
  invariant(typeof node.start === 'number' && typeof node.end === 'number', `a parsed ${node.type} has offsets`)
  return { start: node.start, end: node.end }
}
