import type { Node } from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { Edit } from './edit.js'

/** Elements of a comma-separated list, with the comma on one side. */
export function removeElements(text: string, elements: readonly Node[], isGone: (node: Node) => boolean): Edit[] {
  if (elements.every((each) => !isGone(each))) return []
  return elements.flatMap((each, index) => {
    if (!isGone(each)) return []
    const next = elements[index + 1]
    if (next) return [{ start: each.start!, end: next.start!, text: '' }]
    const kept = elements.slice(0, index).findLast((other) => !isGone(other))
    const { end } = rangeOf(each)
    return [
      { start: kept ? kept.end! : each.start!, end: end + (/^,/.exec(text.slice(end))?.[0].length ?? 0), text: '' },
    ]
  })
}
