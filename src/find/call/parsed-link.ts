// `.then((res) => res.json()).then((data) => …)`: two links of a chain, of which one is left, because a result has its body.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { bodyReferenceUse } from './body-uses.js'
import type { Evidence } from './outcome.js'
import { outermost, resultName } from './response-uses.js'
import { add, misfit, one, type Uses } from './uses.js'

export interface ParsedLink {
  call: NodePath<t.CallExpression>
  /** `fetch(…).then((res) => res.json())` */
  link: NodePath
  /** `res.json()` */
  parsed: NodePath
}

/** Names that say no more than that there is an answer. */
const generic = /^(d|data|json|body|payload|r|res|resp|response|(res|resp|response)(Data|Json|Body))$/

/**
 * Follows the parameter that gets the parsed body, as the one that gets the result.
 * @param says what the truth of a field of the body means, as far as that is known.
 */
export function usesOfParsedBody(
  id: NodePath<t.Identifier>,
  { call, link, parsed }: ParsedLink,
  says?: Evidence['says'],
): Uses {
  const binding = id.scope.getBinding(id.node.name)
  if (!binding?.constant)
    return misfit('call/response-escapes', id.node, `\`${id.node.name}\` is assigned more than once`)
  const evidence: Evidence = { isResponse: () => false, ...(says ? { says } : {}) }
  const out = one({ kind: 'name', range: rangeOf(id.node), rename: resultName(id, generic) })
  for (const reference of binding.referencePaths) add(out, bodyReferenceUse(reference, evidence))
  out.uses.push(
    { kind: 'gone', range: { start: call.node.end!, end: link.node.end! } },
    { kind: 'parse', range: rangeOf(parsed.node), outcome: null, astray: true },
  )
  return { ...out, uses: outermost(out.uses) }
}
