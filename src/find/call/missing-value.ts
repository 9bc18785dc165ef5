// What becomes of a field's value where a body does not have the field: JSON let it be read, a type minds.
import { isConsoleMethod } from '../../ast/console.js'
import type { NodePath } from '../../ast/traverse.js'
import type * as t from '@babel/types'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import { isCondition } from './field-place.js'
import { outcomeAt } from './outcome.js'

/**
 * How often the value that is read at `path` may be `undefined` without anything, or the compiler, minding it.
 * `sometimes`: it may be there too. `always`: it may be missing from every body.
 */
export type MayLack = 'sometimes' | 'always'

/** @returns `null` where a value is needed. */
export function mayLack(path: NodePath): MayLack | null {
  const outer = skipWrappers(path)
  const { parent, parentPath } = outer
  if (!parentPath) return null
  if (isMember(parentPath) && outer.key === 'object') return memberMayLack(parentPath, path)
  if (isCondition(outer) || bearsAnything(outer)) return 'always'
  // The value of these is the one that was read, or another operand's.
  if (parent.type === 'LogicalExpression' && (outer.key === 'right' || parent.operator === '&&'))
    return isKnown(path) ? 'always' : mayLack(parentPath)
  if (parent.type === 'ConditionalExpression') return isKnown(path) ? 'always' : mayLack(parentPath)
  return isKnown(path) ? 'always' : null
}

/** What is never there has no members, not even behind a `?.`. */
function memberMayLack(member: NodePath<t.MemberExpression | t.OptionalMemberExpression>, path: NodePath) {
  if (isKnown(path)) return 'sometimes'
  const isChained = member.isOptionalMemberExpression() && member.node.optional
  return isChained && mayLack(member) !== null ? 'sometimes' : null
}

/** A place where `undefined` is as good as anything else. */
function bearsAnything({ key, parent, parentPath }: NodePath): boolean {
  switch (parent.type) {
    case 'LogicalExpression':
      return key === 'left' && parent.operator !== '&&'
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator)
    case 'JSXExpressionContainer':
      return /^JSX(Element|Fragment)$/.test(parentPath!.parent.type)
    case 'NewExpression':
      return key === 0 && parent.callee.type === 'Identifier' && parent.callee.name === 'Error'
    case 'CallExpression':
      return isConsoleMethod(parent.callee) || (parent.callee.type === 'Identifier' && parent.callee.name === 'alert')
    case 'UnaryExpression':
      return /^(typeof|void)$/.test(parent.operator)
    default:
      return parent.type === 'TemplateLiteral' || parent.type === 'ExpressionStatement'
  }
}

/** Its truth was asked for on the way, in the same function: there the compiler remembers what it found. */
function isKnown(path: NodePath): boolean {
  const own = path.getFunctionParent()?.node
  const isInside = (node: t.Node) => !own || (node.start! >= own.start! && node.end! <= own.end!)
  const says = (node: t.Node) =>
    isInside(node) && isSame(node, path.node) ? ({ whenTrue: 'success', whenFalse: null } as const) : null
  return outcomeAt(path, { isResponse: () => false, says }) === 'success'
}

/** Two mentions of one variable, or of one member of it. */
function isSame(a: t.Node, b: t.Node): boolean {
  if (a.type === 'Identifier') return b.type === 'Identifier' && a.name === b.name
  if (!isMemberNode(a) || !isMemberNode(b)) return false
  const name = memberName(a)
  return name !== null && name === memberName(b) && isSame(a.object, b.object)
}

function isMemberNode(node: t.Node): node is t.MemberExpression | t.OptionalMemberExpression {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
}

/** What several reads of one field bear between them. */
export function allMayLack(reads: readonly (MayLack | null)[]): MayLack | null {
  if (reads.length === 0 || reads.includes(null)) return null
  return reads.includes('sometimes') ? 'sometimes' : 'always'
}
