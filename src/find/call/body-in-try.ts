// The body of a failure in a variable that is declared above: `let data = {}`, then `try { data = await res.json() } catch {}`.
import type * as t from '@babel/types'
import { isNothing } from '../../ast/is-nothing.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'

export interface BodyInTry {
  /** The declaration and the `try`: they are there for the body alone. */
  statements: readonly Range[]
  /** The mentions of the variable, all of them behind the `try`. */
  references: readonly NodePath[]
}

/**
 * Where `value`, the body, is kept, and its parse error is kept quiet.
 * @returns `null` where the `try` does more, or the variable holds anything else at any time.
 */
export function bodyInTry(value: NodePath): BodyInTry | null {
  const assignment = value.parentPath
  if (!assignment?.isAssignmentExpression({ operator: '=' }) || value.key !== 'right') return null
  const attempt = quietTryOf(assignment)
  const target = assignment.node.left
  const binding = target.type === 'Identifier' ? assignment.scope.getBinding(target.name) : undefined
  const declaration = binding?.path.parentPath
  if (!attempt || !binding || !declaration || !isEmptyDeclaration(declaration)) return null
  const isOnlyThis = binding.constantViolations.length === 1 && declaration.container === attempt.container
  const { end } = rangeOf(attempt.node)
  if (!isOnlyThis || !binding.referencePaths.every(({ node }) => node.start! >= end)) return null
  return { statements: [rangeOf(declaration.node), rangeOf(attempt.node)], references: binding.referencePaths }
}

/** The `try` that does nothing but to assign, and whose `catch` does nothing at all. */
function quietTryOf(assignment: NodePath): NodePath<t.TryStatement> | null {
  const statement = assignment.parentPath
  const attempt = statement?.parentPath?.parentPath
  if (!statement?.isExpressionStatement() || !attempt?.isTryStatement()) return null
  const { block, handler, finalizer } = attempt.node
  const isAll = statement.parentPath.node === block && block.body.length === 1
  return isAll && handler?.body.body.length === 0 && !finalizer ? attempt : null
}

/** `let data`, `let data = null`, `let data: Failure = {}`. */
function isEmptyDeclaration(declaration: NodePath): boolean {
  if (!declaration.isVariableDeclaration()) return false
  const [only, ...others] = declaration.node.declarations
  const init = only?.init
  const isEmpty = !init || isNothing(init) || (init.type === 'ObjectExpression' && init.properties.length === 0)
  return others.length === 0 && isEmpty
}
