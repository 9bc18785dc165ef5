// A call whose answer is awaited together with others.
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'

/** `Promise.all` or `map` around the call, by its name; `null` where it runs by itself. */
export function runsInParallel(path: NodePath): string | null {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (at.isCallExpression() && /^Promise\.(all|allSettled|race|any)$/.test(calleeName(at.node.callee)))
      return calleeName(at.node.callee)
    if (
      at.isFunction() &&
      at.parent.type === 'CallExpression' &&
      /\.(map|forEach|flatMap)$/.test(calleeName(at.parent.callee))
    )
      return calleeName(at.parent.callee).replace(/^.*\./, '')
    if (at.isFunction()) return null
  }
  return null
}
