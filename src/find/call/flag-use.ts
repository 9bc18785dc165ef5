// A field of the body in a condition, where its truth tells a success from a failure.
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { ResponseUse } from './call-site.js'
import { isCondition } from './field-place.js'
import { type Evidence, implied, outcomeAt } from './outcome.js'

/**
 * The largest condition around `path` that asks for nothing but the outcome: all of `!res.ok || data.error`.
 * @returns `null` where the field does not tell, or where more is made of its value than a condition.
 */
export function flagUse(path: NodePath, evidence: Evidence): ResponseUse | null {
  if (!evidence.says?.(path.node)) return null
  let test: NodePath | null = null
  for (let at = path; ; at = at.parentPath!) {
    const { whenTrue, whenFalse } = implied(at.node, evidence)
    if (whenTrue === null || whenFalse === null) break
    if (isCondition(at) || at.parent.type === 'UnaryExpression') test = at
    if (!at.parentPath || !/^(Unary|Logical|Binary)Expression$/.test(at.parent.type)) break
  }
  // Behind an `if (!res.ok) return` there is nothing left to ask.
  if (!test || outcomeAt(test, evidence) !== null) return null
  return { kind: 'flag', range: rangeOf(test.node), negated: implied(test.node, evidence).whenTrue === 'failure' }
}
