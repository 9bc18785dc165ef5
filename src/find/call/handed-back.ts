// A function of the file that gives its response to whoever calls it: `const save = (post) => fetch(…)`. The calls of it are where the response is looked at.
import type * as t from '@babel/types'
import { skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { isArgumentOf, referencesTo } from '../form/submit-form.js'

/**
 * The calls that get the response of `call` from the function around it.
 * @returns nothing where the function does not simply return it, or where not every use of the function is a call in this file.
 */
export function callsHandedTo(call: NodePath<t.CallExpression>): NodePath<t.CallExpression>[] {
  const fn = returning(call)
  if (!fn || fn.node.returnType || fn.node.generator || isExported(fn) || returnsElse(fn, call)) return []
  const calls = referencesTo(fn)
    .filter((mention) => !isDependency(mention))
    .map(({ key, parentPath }) => (key === 'callee' && parentPath?.isCallExpression() ? parentPath : null))
  return calls.every((each) => each !== null) ? calls : []
}

/** `useCallback(async () => …, [])` is the function itself. */
const callbackHook = new Set(['useCallback'])

/** The function whose value the response is; behind a `try`, a failed request would go another way. */
function returning(call: NodePath<t.CallExpression>): NodePath<t.Function> | null {
  const value = skipWrappers(call)
  const awaited = value.parentPath?.isAwaitExpression() ? skipWrappers(value.parentPath) : value
  const { parentPath } = awaited
  const fn = call.getFunctionParent()
  if (!fn || (fn.parentPath?.isCallExpression() && !isArgumentOf(fn, callbackHook))) return null
  if (parentPath?.isArrowFunctionExpression()) return parentPath
  const isTried = awaited.findParent((path) => path === fn || path.isTryStatement())?.isTryStatement()
  return parentPath?.isReturnStatement() && !isTried ? fn : null
}

/** Whether a caller may get anything but this response. */
function returnsElse(fn: NodePath<t.Function>, call: NodePath): boolean {
  if (!fn.get('body').isBlockStatement()) return false
  let others = false
  fn.traverse({
    Function: (path) => path.skip(),
    ReturnStatement: (path) => void (others ||= !path.isAncestor(call)),
  })
  const body = fn.get('body') as NodePath<t.BlockStatement>
  return others || body.get('body').at(-1)?.isReturnStatement() !== true
}

/** `[save]` behind the function of a hook. */
export function isDependency({ parentPath }: NodePath): boolean {
  return parentPath?.isArrayExpression() === true && parentPath.listKey === 'arguments' && parentPath.key === 1
}

function isExported(fn: NodePath<t.Function>): boolean {
  const statement = fn.isStatement() ? fn : fn.getStatementParent()
  return /^Export/.test(statement?.parent.type ?? '')
}
