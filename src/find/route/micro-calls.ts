// Handlers of `pages/api` that read and answer with the package micro: `await json(req)`, `send(res, 400, { error })`. In:
// a handler. Out: the moves that write Next's own words for them. What micro does with a returned value it does only where
// it serves the handler itself, so a value that is returned is no answer here.
// https://github.com/vercel/micro#api
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { isNothing } from '../../ast/is-nothing.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Move } from './derived-text.js'

/** The moves for the calls of micro in `fn`; `null` where there is none. */
export function microCalls(fn: NodePath<t.Function>): Move[] | null {
  const [request, response] = fn.get('params') as NodePath[]
  const moves: Move[] = []
  fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const [first] = path.get('arguments') as NodePath[]
      if (isImported(path, 'json') && names(first, request)) moves.push(...readBody(path))
      else if (isImported(path, 'send') && names(first, response)) moves.push(...sent(path))
    },
  })
  return moves.length > 0 ? moves : null
}

function isImported(call: NodePath<t.CallExpression>, name: string): boolean {
  const origin = importOrigin(call.get('callee') as NodePath)
  return origin?.source === 'micro' && origin.imported === name
}

/** Is `path` the parameter `param` itself? */
function names(path: NodePath | undefined, param: NodePath | undefined): boolean {
  if (!path?.isIdentifier() || !param?.isIdentifier()) return false
  return path.scope.getBinding(path.node.name)?.identifier === param.node
}

/** `await json(req)` => `req.body` */
function readBody({ node, parentPath }: NodePath<t.CallExpression>): Move[] {
  const [request, options] = node.arguments
  // The check of what is written knows it by this name only.
  const isPlain = node.callee.type === 'Identifier' && node.callee.name === 'json'
  if (!isPlain || options || !parentPath.isAwaitExpression()) return []
  return [{ ...rangeOf(parentPath.node), pieces: [`${(request as t.Identifier).name}.body`] }]
}

/** `send(res, 400, { error })` => `res.status(400).json({ error })`; a text is sent as it is, nothing ends the answer. */
function sent({ node }: NodePath<t.CallExpression>): Move[] {
  const [response, status, body, ...others] = node.arguments
  if (!status || status.type === 'SpreadElement' || body?.type === 'SpreadElement' || others.length > 0) return []
  const start = [`${(response as t.Identifier).name}.status(`, rangeOf(status)]
  if (!body || isNothing(body)) return [{ ...rangeOf(node), pieces: [...start, ').end()'] }]
  const way = body.type === 'ObjectExpression' || body.type === 'ArrayExpression' ? 'json' : 'send'
  return [{ ...rangeOf(node), pieces: [...start, `).${way}(`, rangeOf(body), ')'] }]
}
