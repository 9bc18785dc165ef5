// What a fetch is given: `fetch(url, options)` or `fetch(new Request(url, options))`, at the call or in constants above it.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { writtenOut } from './written-above.js'

export interface FetchRequest {
  url: NodePath | null
  options: NodePath | null
  /** The `new Request(…)` that they are given to. */
  request: NodePath | null
}

/** URL and options of a call of fetch, where they are written out. */
export function requestOf(call: NodePath<t.CallExpression>): FetchRequest {
  const [first, second] = call.get('arguments') as NodePath[]
  const request = first && !second ? writtenOut(first) : null
  if (!request?.isNewExpression() || !isRequest(request))
    return { url: first ?? null, options: second ? writtenOut(second) : null, request: null }
  const [url, options] = request.get('arguments') as NodePath[]
  return { url: url ?? null, options: options ? writtenOut(options) : null, request }
}

function isRequest({ node, scope }: NodePath<t.NewExpression>): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'Request' && !scope.hasBinding('Request', true)
}
