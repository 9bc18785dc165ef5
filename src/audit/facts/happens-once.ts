import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

const creates = /(^|\.)(create\w*|insert\w*|upsert|set)$/

/**
 * Whether a write is none that a reader would notice twice: it makes what is missing (`if (!config) await db.config.create()`),
 * or notes something behind the answer (`after(…)`).
 */
export function happensOnce(path: NodePath): boolean {
  if (!path.isCallExpression()) return false
  const makes = creates.test(calleeName(path.node.callee))
  return path.findParent((parent) => isLater(parent) || (makes && isWhereMissing(parent, path))) !== null
}

function isLater(path: NodePath): boolean {
  return (
    path.isCallExpression() && /^(after|unstable_after|waitUntil|\w+\.waitUntil)$/.test(calleeName(path.node.callee))
  )
}

function isWhereMissing(path: NodePath, write: NodePath): boolean {
  if (path.isLogicalExpression({ operator: '??' })) return write.isDescendant(path.get('right'))
  return path.isIfStatement() && write.isDescendant(path.get('consequent')) && saysMissing(path.node.test)
}

/** `!config`, `config === null`, `rows.length === 0`. */
function saysMissing(test: t.Node): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!'
  if (test.type === 'LogicalExpression') return saysMissing(test.left)
  return test.type === 'BinaryExpression' && /^===?$/.test(test.operator) && isNothing(test.right)
}

function isNothing(node: t.Node): boolean {
  if (node.type === 'NumericLiteral') return node.value === 0
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}
