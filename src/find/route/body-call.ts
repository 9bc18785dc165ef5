// The call that reads a request's body in the App Router.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Read } from './request-reads.js'

/** `req.json()` of `await req.json().catch(() => ({}))`. */
export function bodyCall({ path }: Read): NodePath<t.CallExpression> | null {
  const value = path.isAwaitExpression() ? (path.get('argument') as NodePath) : path
  if (!value.isCallExpression()) return null
  const callee = value.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return null
  if (callee.node.property.name !== 'catch') return value
  const object = callee.get('object') as NodePath
  return object.isCallExpression() ? object : null
}
