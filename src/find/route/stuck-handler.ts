// Why a handler is still called by its wrapper's function when everything that can be inlined is.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Refusal } from './wrapper.js'

/** A reason for each handler that `fn` still calls. `inside`: the names of the handlers and of their wrappers. */
export function stuckInside(fn: NodePath<t.Function>, inside: ReadonlyMap<string, string>): Refusal[] {
  const found = new Map<string, NodePath[]>()
  fn.traverse({
    Identifier(path) {
      const { name } = path.node
      if (!inside.has(name) || !path.isReferencedIdentifier()) return
      if (!path.scope.getBinding(name)?.scope.path.isProgram()) return
      found.set(name, [...(found.get(name) ?? []), path])
    },
  })
  return [...found].map(([handler, calls]) => {
    const name = inside.get(handler)!
    const [first] = calls
    if (calls.length > 1)
      return { code: 'route/wrapped-handler', name, why: `it calls the handler in ${calls.length} places` }
    if (first!.getFunctionParent() !== fn) {
      return { code: 'route/wrapped-handler', name, why: 'it calls the handler in a function of its own' }
    }
    return isHeld(first!)
      ? { code: 'route/wrapper-changes-answer', name, why: '' }
      : { code: 'route/wrapped-handler', name, why: whyNot(first!) }
  })
}

/** Is the answer kept, or passed to a function? */
function isHeld(path: NodePath): boolean {
  const holder = path.findParent((each) => !each.isCallExpression({ callee: path.node }) && !each.isAwaitExpression())
  return !!holder && !holder.isReturnStatement() && !holder.isExpressionStatement()
}

function whyNot(path: NodePath): string {
  const call = path.parentPath
  const isAwaited = call?.parentPath?.isAwaitExpression() ?? false
  const inTry = path.findParent((each) => each.isTryStatement() || each.isFunction())?.isTryStatement() ?? false
  if (inTry && !isAwaited) return 'it does not wait for the handler inside of its `try`, so errors pass by its `catch`'
  return call?.parentPath?.isExpressionStatement() || call?.parentPath?.parentPath?.isExpressionStatement()
    ? 'it does more when the handler is done'
    : 'what it passes to the handler is not followed'
}
