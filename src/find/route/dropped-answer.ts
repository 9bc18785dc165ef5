// Answers of the App Router that nobody returns: `if (!title) NextResponse.error()` makes a response and lets it go.
import type { NodePath } from '../../ast/traverse.js'

/** Is the response that `path` makes a statement of its own, so that making it does nothing? */
export function isDropped(path: NodePath): boolean {
  const parent = path.parentPath
  if (parent?.isAwaitExpression() || parent?.isParenthesizedExpression()) return isDropped(parent)
  return parent?.isExpressionStatement() ?? false
}
