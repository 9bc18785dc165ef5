// Takes methods out of a next-connect router: `.post(create)` goes, what others run through stays.
import type * as t from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { isWithin, rangeOf } from '../ast/range.js'
import { statementRange } from '../ast/statement-range.js'
import type { Edit } from '../edit/edit.js'
import type { ChainRouter, Link } from '../find/route/chain-router.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { mergeDeletions } from './merge-deletions.js'

/** The edits after which `router` has no function of its own for the methods in `leaving`. */
export function removeLinks(parsed: Parsed, router: ChainRouter, leaving: readonly (HttpMethod | 'ANY')[]): Edit[] {
  const leaves = ({ name }: Link) => leaving.includes(name.toUpperCase() as HttpMethod)
  const whole = router.statements.filter(({ node }) => within(router.links, node).every(leaves))
  const single = router.links.filter(
    (link) => leaves(link) && !whole.some(({ node }) => isWithin(link.call.node, node)),
  )
  return mergeDeletions(parsed.text, [
    ...whole.map(({ node }) => ({ ...statementRange(parsed, node), text: '' })),
    ...single.map(({ call: { node } }) => {
      const { object } = node.callee as t.MemberExpression
      return { start: rangeOf(object).end, end: rangeOf(node).end, text: '' }
    }),
  ])
}

function within(links: readonly Link[], statement: t.Node): Link[] {
  return links.filter((link) => isWithin(link.call.node, statement))
}
