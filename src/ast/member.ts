// Small questions about members, properties and what is wrapped around an expression.
import type * as t from '@babel/types'
import type { NodePath } from './traverse.js'

/** Outward through casts, `!` and parentheses. */
export function skipWrappers(path: NodePath): NodePath {
  const { parentPath } = path
  const wraps =
    parentPath?.isTSAsExpression() ||
    parentPath?.isTSNonNullExpression() ||
    parentPath?.isTSSatisfiesExpression() ||
    parentPath?.isParenthesizedExpression()
  return wraps ? skipWrappers(parentPath) : path
}

/** The same, and out of the sides of conditions: `test ? a : b` has the value of one of them. */
export function skipChoices(path: NodePath): NodePath {
  const outer = skipWrappers(path)
  return outer.parentPath?.isConditionalExpression() && outer.key !== 'test' ? skipChoices(outer.parentPath) : outer
}

/** `a.b` and `a?.b`. */
export function isMember(path: NodePath): path is NodePath<t.MemberExpression | t.OptionalMemberExpression> {
  return path.isMemberExpression() || path.isOptionalMemberExpression()
}

/** The member's name; `null` where it is computed. */
export function memberName(node: t.MemberExpression | t.OptionalMemberExpression): string | null {
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.computed && node.property.type === 'StringLiteral' ? node.property.value : null
}

/** `path.name` around `path`. */
export function memberOf(path: NodePath, name: string): NodePath | null {
  const outer = skipWrappers(path)
  const { parentPath } = outer
  return parentPath &&
    isMember(parentPath) &&
    parentPath.node.object === outer.node &&
    memberName(parentPath.node) === name
    ? parentPath
    : null
}

/** The name of a property; `null` where it is computed. */
export function keyName(node: t.ObjectProperty): string | null {
  if (node.computed) return null
  return node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : null
}

/** `data` of `{ data }`, where `path` is its value. */
export function shorthandOf(path: NodePath): string | null {
  const parent = path.parent
  return parent.type === 'ObjectProperty' && parent.shorthand && path.node.type === 'Identifier' ? path.node.name : null
}

/** The last name of what is called: `useState` of `useState('')` and of `React.useState('')`. */
export function calledName({ callee }: t.CallExpression): string | null {
  const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee
  return name.type === 'Identifier' ? name.name : null
}
