// The body in the variable of its response: `let result = await fetch(…)`, then `result = await result.json()`.
import type * as t from '@babel/types'
import { memberOf, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

export interface BodyInPlace {
  /** The assignment, which was there for the body alone. */
  statement: Range
  /** From the keyword to the name, for the variable is a constant without the assignment. */
  declared: Range
  /** Mentions of the response, up to the assignment, without the one in it. */
  before: readonly NodePath[]
  /** The response in the assignment. */
  source: NodePath
  /** Mentions of the body, behind it. */
  after: readonly NodePath[]
}

/**
 * @param id where the variable is declared
 * @returns `null` where it gets anything else, or it is not certain which of the two a mention finds
 */
export function bodyInPlace(id: NodePath<t.Identifier>): BodyInPlace | null {
  const binding = id.scope.getBinding(id.node.name)
  const [assignment, ...others] = binding?.constantViolations ?? []
  const declaration = id.parentPath.parentPath
  if (!binding || !assignment?.isAssignmentExpression({ operator: '=' }) || others.length > 0) return null
  if (!declaration?.isVariableDeclaration() || declaration.node.declarations.length > 1) return null
  const statement = assignment.parentPath
  const source = binding.referencePaths.find((reference) => isTakenBy(reference, assignment))
  if (!source || !statement?.isExpressionStatement() || statement.container !== declaration.container) return null
  const { start, end } = rangeOf(statement.node)
  const mentions = binding.referencePaths.filter((reference) => reference !== source)
  const before = mentions.filter(({ node }) => node.start! < start)
  // A function that is written before may run behind it.
  if (before.some((mention) => mention.getFunctionParent() !== statement.getFunctionParent())) return null
  const after = mentions.filter(({ node }) => node.start! >= end)
  const declared = { start: rangeOf(declaration.node).start, end: rangeOf(id.node).end }
  return { statement: { start, end }, declared, before, source, after }
}

/** `result` in `result = await result.json()`. */
function isTakenBy(reference: NodePath, assignment: NodePath<t.AssignmentExpression>): boolean {
  const call = memberOf(reference, 'json')?.parentPath
  if (!call?.isCallExpression()) return false
  const awaited = skipWrappers(call).parentPath
  return awaited?.isAwaitExpression() === true && skipWrappers(awaited).node === assignment.node.right
}
