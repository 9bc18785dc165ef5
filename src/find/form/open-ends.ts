// Where a submit handler may end without a value: at its bare returns, and where its statements run out.
import type * as t from '@babel/types'
import { exits } from '../../ast/exits.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

/** The `return`s without a value in what stands in `rest`. */
export function bareReturns(fn: NodePath<t.Function>, rest: Range): Range[] {
  const out: Range[] = []
  fn.get('body').traverse?.({
    Function: (path: NodePath) => path.skip(),
    ReturnStatement: (path: NodePath<t.ReturnStatement>) => {
      if (!path.node.argument && path.node.start! >= rest.start) out.push(rangeOf(path.node))
    },
  })
  return out
}

/** Where control can fall out of a list of statements. */
export function openEnds(statements: readonly t.Statement[]): Range[] {
  const last = statements.at(-1)
  if (!last || statements.some(exits)) return []
  if (last.type === 'TryStatement' && last.handler) return [...blockEnds(last.block), ...blockEnds(last.handler.body)]
  if (
    last.type === 'IfStatement' &&
    last.alternate?.type === 'BlockStatement' &&
    last.consequent.type === 'BlockStatement'
  )
    return [...blockEnds(last.consequent), ...blockEnds(last.alternate)]
  return [{ start: last.end!, end: last.end! }]
}

function blockEnds(block: t.BlockStatement): Range[] {
  // An empty block ends right behind its brace.
  return block.body.length === 0 ? [{ start: block.start! + 1, end: block.start! + 1 }] : openEnds(block.body)
}
