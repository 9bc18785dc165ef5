// What a call calls, by name.
import type * as t from '@babel/types'
import type { NodePath } from '../ast/traverse.js'

/** The global `fetch`, also as `window.fetch`. A local function of that name is somebody's wrapper. */
export function isFetch(path: NodePath<t.CallExpression>): boolean {
  const { callee } = path.node
  if (callee.type === 'Identifier') return callee.name === 'fetch' && !path.scope.getBinding('fetch')
  return callee.type === 'MemberExpression' && /^(window|globalThis|self)\.fetch$/.test(calleeName(callee))
}

/** The callee as it is written, shortened to names and dots: `api.posts.create`. */
export function calleeName(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'Import') return 'import'
  if (
    (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
    node.property.type === 'Identifier'
  )
    return `${calleeName(node.object)}.${node.property.name}`
  return node.type === 'CallExpression' ? `${calleeName(node.callee)}()` : node.type === 'ThisExpression' ? 'this' : '…'
}
