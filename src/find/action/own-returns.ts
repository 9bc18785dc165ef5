import type { Expression, ReturnStatement } from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { ActionFunction } from './exported-actions.js'

/** The `return` statements that leave `path` itself, in source order; those of functions inside do not. */
export function ownReturns(path: NodePath<ActionFunction>): NodePath<ReturnStatement>[] {
  const returns: NodePath<ReturnStatement>[] = []
  path.get('body').traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void returns.push(inner),
  })
  return returns
}

/** An expression without the types around it: `x as T`, `x satisfies T`, `x!`. */
export function untyped(node: Expression): Expression {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'TSNonNullExpression'
    ? untyped(node.expression)
    : node
}
