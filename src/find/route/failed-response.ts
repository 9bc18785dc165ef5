// The status of a request that the handler made itself: where `upstream.ok` is false, `upstream.status` is a failure.
import type * as t from '@babel/types'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { leaves } from './completion.js'

/** Is `node` the status of a `fetch` response at a place that is only reached when the response is not ok? */
export function isFailedStatus(node: t.Expression, at: NodePath): boolean {
  if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier') return false
  if (node.property.type !== 'Identifier' || node.property.name !== 'status') return false
  const response = at.scope.getBinding(node.object.name)
  return !!response?.constant && isFetched(response) && isReachedOnFailure(at, response)
}

/** `const upstream = await fetch(…)` */
function isFetched({ path, scope }: Binding): boolean {
  const init = path.isVariableDeclarator() && path.node.id.type === 'Identifier' ? path.node.init : null
  const call = init?.type === 'AwaitExpression' ? init.argument : null
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return false
  return call.callee.name === 'fetch' && !scope.hasBinding('fetch', true)
}

function isReachedOnFailure(at: NodePath, response: Binding): boolean {
  for (let path: NodePath | null = at; path && !path.isFunction(); path = path.parentPath) {
    const parent: NodePath | null = path.parentPath
    if (parent?.isIfStatement() || parent?.isConditionalExpression()) {
      const test = parent.get('test') as NodePath
      if (path.key === 'consequent' && implies(test, response)) return true
      if (path.key === 'alternate' && impliedWhenFalse(test, response)) return true
    }
    // `if (upstream.ok) return …` above
    const before = path.listKey && typeof path.key === 'number' ? path.getAllPrevSiblings() : []
    const isBehindSuccess = before.some(
      (each) =>
        each.isIfStatement() &&
        leaves(each.node.consequent) &&
        impliedWhenFalse(each.get('test') as NodePath, response),
    )
    if (isBehindSuccess) return true
  }
  return false
}

/** Does a true `test` say that the response is not ok? */
function implies(test: NodePath, response: Binding): boolean {
  if (test.isUnaryExpression({ operator: '!' })) return isOk(test.get('argument') as NodePath, response)
  if (!test.isLogicalExpression({ operator: '&&' })) return false
  return [test.get('left'), test.get('right')].some((side) => implies(side, response))
}

/** Does a false `test` say that the response is not ok? Only where being ok is enough to make it true. */
function impliedWhenFalse(test: NodePath, response: Binding): boolean {
  if (test.isLogicalExpression({ operator: '||' })) {
    return [test.get('left'), test.get('right')].some((side) => impliedWhenFalse(side, response))
  }
  return isOk(test, response)
}

function isOk(path: NodePath, response: Binding): boolean {
  if (!path.isMemberExpression() || path.node.computed) return false
  const { object, property } = path.node
  if (object.type !== 'Identifier' || property.type !== 'Identifier' || property.name !== 'ok') return false
  return path.scope.getBinding(object.name) === response
}
