import type * as t from '@babel/types'
import { untyped } from '../ast/without-casts.js'

/** Is `node` a `new Response(…)` or a `NextResponse.json(…)`? By the names that Next and the platform give them. */
export function makesResponse(node: t.Node): boolean {
  const value = untyped(node)
  if (value.type !== 'CallExpression' && value.type !== 'NewExpression') return false
  const root = value.callee.type === 'MemberExpression' ? value.callee.object : value.callee
  return root.type === 'Identifier' && /^(Next)?Response$/.test(root.name)
}
