// How a component reads one of its state variables.
import type * as t from '@babel/types'
import { calledName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** `{error && …}` in JSX. */
export function isGuard(read: NodePath): boolean {
  return read.parent.type === 'LogicalExpression' && read.parent.operator === '&&' && read.key === 'left'
}

/** Inside the guarded part the value is the same as in the guard. */
export function isGuarded(read: NodePath): boolean {
  const name = (read.node as t.Identifier).name
  const guard = read.findParent(
    (path) =>
      path.isLogicalExpression() &&
      path.node.operator === '&&' &&
      path.node.left.type === 'Identifier' &&
      path.node.left.name === name,
  )
  return guard !== null
}

export function isHookArgument(read: NodePath): boolean {
  return read.findParent((path) => path.isCallExpression() && /^use[A-Z]/.test(calledName(path.node) ?? '')) !== null
}

/** Inside callbacks that run while rendering: `errors.map((error) => <p>…</p>)`. */
export function isRendered(read: NodePath, component: NodePath): boolean {
  const fn = read.getFunctionParent()
  if (!fn) return false
  if (fn === component) return true
  const { parent } = fn
  const runsNow =
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    /^(map|filter|some|every|find|flatMap|reduce)$/.test(parent.callee.property.name)
  return runsNow && isRendered(fn, component)
}
