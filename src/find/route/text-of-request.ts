// `new Response(id)`, where `id` came with the request's JSON: that is no file and no stream, and what TypeScript lets a
// `Response` be made of is text then (https://developer.mozilla.org/en-US/docs/Web/API/Response/Response#body).
import type * as t from '@babel/types'
import { isMember, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** Is `body` such a value? Only where types say what a `Response` takes: in a handler whose parameters have them. */
export function isTextOfRequest(body: NodePath, fn: NodePath<t.Function>): boolean {
  const isTyped = fn.node.params.some((param) => 'typeAnnotation' in param && param.typeAnnotation != null)
  return isTyped && isOfJson(body, fn)
}

function isOfJson(path: NodePath, fn: NodePath<t.Function>): boolean {
  if (isMember(path)) return isOfJson(path.get('object') as NodePath, fn)
  if (path.isAwaitExpression()) return isOfJson(path.get('argument'), fn)
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    if (!binding?.constant || !binding.path.isVariableDeclarator()) return false
    const init = binding.path.get('init') as NodePath
    return init.node != null && isOfJson(init, fn)
  }
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : null
  if (!path.isCallExpression() || !callee || !isMember(callee)) return false
  const [input] = path.get('arguments') as NodePath[]
  const name = memberName(callee.node)
  // `schema.parse(…)` gives back what it got, perhaps less of it.
  if (input !== undefined) return /^parse(Async)?$/.test(name ?? '') && isOfJson(input, fn)
  const request = callee.get('object') as NodePath
  return name === 'json' && request.isIdentifier() && fn.scope.getOwnBinding(request.node.name)?.kind === 'param'
}
