import type * as t from '@babel/types'
import type { NodePath } from './traverse.js'

/** The `return` statements that leave `fn` itself, in source order; those of functions inside do not. */
export function ownReturns(fn: NodePath<t.Function>): NodePath<t.ReturnStatement>[] {
  const returns: NodePath<t.ReturnStatement>[] = []
  fn.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void returns.push(inner),
  })
  return returns
}
