// A call whose response its function returns: `() => axios.post(…)`, `return await axios.post(…)`.
import type * as t from '@babel/types'
import { skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { RejectionPlace } from './call-site.js'
import { freeName } from './free-name.js'

export interface ReturnedCall {
  fn: NodePath<t.Function>
  awaits: boolean
  /** A `try` of the function is around it. */
  isCaught: boolean
  /** Where a failed result is thrown; `null` where no name is free for it. */
  place(gives: boolean | 'result'): RejectionPlace | null
}

/** @returns `null` where the call is not all that is returned. */
export function returnedCall(call: NodePath<t.CallExpression>): ReturnedCall | null {
  const sent = skipWrappers(call)
  const awaits = sent.parentPath?.isAwaitExpression() === true
  const value = awaits ? skipWrappers(sent.parentPath!) : sent
  const { parentPath: parent } = value
  const block = parent?.isReturnStatement() === true
  const fn = value.getFunctionParent()
  if (!fn || !parent || !(block ? parent.inList : parent.isArrowFunctionExpression())) return null
  if (value.node.extra?.['parenthesized'] === true) return null
  const isCaught = value.findParent((path) => path.isTryStatement() || path === fn)?.isTryStatement() === true
  return {
    fn,
    awaits,
    isCaught,
    place(gives) {
      const name = freeName(value)
      const at = rangeOf((block ? parent : value).node)
      const makeAsync = fn.node.async ? null : rangeOf(fn.node).start
      return name === null
        ? null
        : { kind: 'returned', name, at, value: rangeOf(value.node), block, awaits, makeAsync, gives }
    },
  }
}
