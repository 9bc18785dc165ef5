// What an expression is without what only the types see.
import type * as t from '@babel/types'
import type { NodePath } from './traverse.js'

/** Inward through casts, `!` and parentheses. */
export function withoutCasts(path: NodePath): NodePath {
  return path.isTSAsExpression() ||
    path.isTSSatisfiesExpression() ||
    path.isTSNonNullExpression() ||
    path.isParenthesizedExpression()
    ? withoutCasts(path.get('expression') as NodePath)
    : path
}

/** The same of a node: `x` of `(x as T)!`. */
export function untyped(node: t.Expression): t.Expression
export function untyped(node: t.Node): t.Node
export function untyped(node: t.Node): t.Node {
  return node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'ParenthesizedExpression'
    ? untyped(node.expression)
    : node
}
