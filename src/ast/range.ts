import type { Node } from '@babel/types'
import { invariant } from '../errors.js'
import type { Range } from '../location.js'

/** Where `node` stands in the text it was parsed from. */
export function rangeOf(node: Node): Range {
  invariant(typeof node.start === 'number' && typeof node.end === 'number', `a parsed ${node.type} has offsets`)
  return { start: node.start, end: node.end }
}

interface Spanned {
  start?: number | null
  end?: number | null
}

/** Whether all of `inner`, a range or a parsed node, stands in `outer`. */
export function isWithin(inner: Spanned, outer: Spanned): boolean {
  return inner.start! >= outer.start! && inner.end! <= outer.end!
}

/** Whether a range and a parsed node are one and the same place. */
export function isAt(one: Spanned, other: Spanned): boolean {
  return one.start === other.start && one.end === other.end
}

/** The same stretch, `by` further on; back where that is negative. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
