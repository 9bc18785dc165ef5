// What a wrapper does with the value that its handler gives it. Where it answers with it and nothing else, each `return`
// of the handler is an answer of the action, and the wrapper's own is none; where it uses it, the handler's is none.
import type * as t from '@babel/types'
import type { NodePath } from '../ast/traverse.js'
import type { Layer } from './handler-layers.js'

export interface HandlerResult {
  /** The statement of the wrapper that answers with the value. */
  tail: t.Node | null
  /** `if (result instanceof Response) return result`, which asks what each `return` of the handler says itself. */
  test: t.Node | null
  /** Whether the value is used for something else. */
  isKept: boolean
}

const nothing: HandlerResult = { tail: null, test: null, isKept: false }

/** How the function of `layer` uses what the layer inside of it gives. */
export function handlerResult({ fn, inside, calls }: Layer): HandlerResult {
  let value: NodePath | null = null
  fn.traverse({
    CallExpression(path) {
      if (calls.has(path.node.callee)) value = path.parentPath.isAwaitExpression() ? path.parentPath : path
    },
  })
  const place = value as NodePath | null
  const parent = place?.parentPath
  if (!inside || !place || !parent) return nothing
  if (parent.isReturnStatement() || parent.isExpressionStatement() || parent === fn) return nothing
  const statement = place.getStatementParent()
  if (!parent.isVariableDeclarator()) {
    const isTail = statement?.isReturnStatement() || statement?.isExpressionStatement()
    return isTail ? { ...nothing, tail: returnsItself(inside) ? statement.node : null } : { ...nothing, isKept: true }
  }
  const { id } = parent.node
  const uses = id.type === 'Identifier' ? (parent.scope.getBinding(id.name)?.referencePaths ?? []) : []
  const test = uses.map((path) => path.findParent((each) => each.isIfStatement())).find(isInstanceTest) ?? null
  const others = uses.filter((path) => !test || !path.findParent((each) => each === test))
  const [only] = others
  const tail = others.length === 1 ? only!.getStatementParent() : null
  const isLast = tail?.isReturnStatement() || (tail?.isExpressionStatement() && isLastOf(tail, fn))
  const follows = tail && tail.key === Number((test ?? statement)?.key) + 1 && tail.parent === statement?.parent
  if (!tail || !isLast || !follows) return { ...nothing, isKept: id.type === 'Identifier' && !isReturned(others) }
  // `return result` is the handler's answer as it is.
  if (isReturned(others)) return nothing
  return returnsItself(inside) ? { tail: tail.node, test: test?.node ?? null, isKept: false } : nothing
}

function isReturned(uses: readonly NodePath[]): boolean {
  return uses.length === 1 && (uses[0]!.parentPath?.isReturnStatement() ?? false)
}

function isLastOf(statement: NodePath, fn: NodePath<t.Function>): boolean {
  const next = statement.getSibling(Number(statement.key) + 1)
  return !next.node && statement.getFunctionParent() === fn
}

function isInstanceTest(path: NodePath | null): path is NodePath<t.IfStatement> {
  return (
    !!path?.isIfStatement() && path.node.test.type === 'BinaryExpression' && path.node.test.operator === 'instanceof'
  )
}

/** Does it return by statements, or is it one expression, whose value the wrapper's statement answers with? */
function returnsItself({ fn, inside, calls }: Layer): boolean {
  const { body } = fn.node
  if (body.type === 'BlockStatement') return true
  const call = body.type === 'AwaitExpression' ? body.argument : body
  return inside !== null && call.type === 'CallExpression' && calls.has(call.callee) && returnsItself(inside)
}
