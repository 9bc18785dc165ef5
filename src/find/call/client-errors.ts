// Who looks at the error that a client's call rejects with. After the rewrite it is another error, so nobody may.
import type * as t from '@babel/types'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { mutationErrors } from './mutation-errors.js'
import { referencesTo } from '../form/submit-form.js'
import { isEventHandler } from './response-reads.js'
import { type Misfit, misfit } from './uses.js'

/**
 * What keeps the error that `settled` rejects with from being another one.
 * @param settled the promise as the code waits for it: the call, or the last link of its chain.
 */
export function errorReads(settled: NodePath): Misfit[] {
  const value = skipWrappers(settled)
  const { parentPath } = value
  if (parentPath && isMember(parentPath) && parentPath.node.object === value.node) return chainReads(value, parentPath)
  if (parentPath?.isAwaitExpression()) return thrownReads(parentPath, new Set())
  if (isForgotten(value)) return []
  if (parentPath?.isReturnStatement() || parentPath?.isArrowFunctionExpression()) {
    const fn = value.getFunctionParent()
    return fn ? leavesFunction(fn, new Set()) : []
  }
  return escapes(value.node, 'its promise is stored or passed on')
}

function escapes(node: t.Node, detail: string): Misfit[] {
  return misfit('call/error-escapes', node, detail).misfits
}

function chainReads(value: NodePath, member: NodePath<t.MemberExpression | t.OptionalMemberExpression>): Misfit[] {
  const link = member.parentPath
  const name = memberName(member.node)
  if (!link.isCallExpression() || member.key !== 'callee')
    return escapes(value.node, 'a member of its promise is passed on')
  const args = link.get('arguments') as NodePath[]
  if (name === 'catch') return args[0] ? handlerReads(args[0]) : []
  if (name === 'then') {
    if (args.length > 1) return handlerReads(args[1]!)
    return errorReads(link)
  }
  return name === 'finally' ? errorReads(link) : escapes(value.node, 'what its promise goes through is not known')
}

/** The function given to `.catch(…)`: its parameter is the error. */
function handlerReads(handler: NodePath): Misfit[] {
  if (!handler.isFunction()) {
    const isLog =
      isMember(handler) && handler.node.object.type === 'Identifier' && handler.node.object.name === 'console'
    return isLog ? [] : escapes(handler.node, 'what catches it is not a function written here')
  }
  const [param] = handler.get('params') as NodePath[]
  return param ? parameterReads(param) : []
}

function parameterReads(param: NodePath): Misfit[] {
  if (!param.isIdentifier()) return misfit('call/reads-client-error', param.node, 'it is taken apart').misfits
  const references = param.scope.getBinding(param.node.name)?.referencePaths ?? []
  return references.flatMap((reference) =>
    isLogged(reference) ? [] : misfit('call/reads-client-error', reference.node, readText(reference)).misfits,
  )
}

function readText(reference: NodePath): string {
  const { parentPath } = reference
  const member =
    parentPath && isMember(parentPath) && parentPath.node.object === reference.node ? memberName(parentPath.node) : null
  return member === null ? 'the error itself' : `its \`${member}\``
}

/** An argument of `console.log`: what is logged is for developers, who will see the action's own words. */
function isLogged({ parent, listKey }: NodePath): boolean {
  return (
    listKey === 'arguments' &&
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'console'
  )
}

/** Where a throw at `at` lands. */
function thrownReads(at: NodePath, seen: Set<t.Node>): Misfit[] {
  for (let path: NodePath = at; path.parentPath; path = path.parentPath) {
    const { parentPath } = path
    if (parentPath.isTryStatement() && path.key === 'block') {
      const clause = parentPath.get('handler') as NodePath<t.CatchClause>
      if (clause.node) {
        const param = clause.get('param') as NodePath
        return param.node ? parameterReads(param) : []
      }
    }
    if (path.isFunction()) return leavesFunction(path, seen)
  }
  return []
}

/** The error rejects the promise that `fn` returns: harmless where nobody waits for it. */
function leavesFunction(fn: NodePath<t.Function>, seen: Set<t.Node>): Misfit[] {
  if (seen.has(fn.node)) return []
  seen.add(fn.node)
  if (isForgottenCallback(fn)) return []
  const mutation = mutationErrors(fn)
  if (mutation)
    return mutation.flatMap((each) => ('param' in each ? parameterReads(each.param) : escapes(each.node, each.how)))
  const mentions = referencesTo(fn)
  if (mentions.length === 0 || isExported(fn))
    return escapes(fn.node.type === 'ArrowFunctionExpression' ? fn.node.body : fn.node, 'it leaves the function')
  return mentions.flatMap((mention) => mentionReads(mention, seen))
}

function mentionReads(mention: NodePath, seen: Set<t.Node>): Misfit[] {
  if (isForgottenCallback(mention)) return []
  const call = mention.parentPath
  // A dependency of a hook calls nothing.
  if (call?.isArrayExpression() && call.listKey === 'arguments' && call.key === 1) return []
  if (!call?.isCallExpression() || mention.key !== 'callee')
    return escapes(mention.node, `\`${(mention.node as t.Identifier).name}\` is passed on`)
  const value = skipWrappers(call)
  if (isForgotten(value)) return []
  if (value.parentPath?.isAwaitExpression()) return thrownReads(value.parentPath, seen)
  return escapes(mention.node, 'the promise of its function is used')
}

/** Nobody has the promise: a statement, `void …`, or what an event handler returns. */
function isForgotten(value: NodePath): boolean {
  const { parentPath } = value
  if (parentPath?.isExpressionStatement()) return true
  if (parentPath?.isUnaryExpression() && parentPath.node.operator === 'void') return true
  return parentPath?.isArrowFunctionExpression() === true && isForgottenCallback(parentPath)
}

/** React calls it and looks at nothing that it returns, by itself or through react-hook-form's `handleSubmit`. */
function isForgottenCallback(path: NodePath): boolean {
  if (isEventHandler(path)) return true
  const call = path.parentPath
  return (
    path.listKey === 'arguments' &&
    path.key === 0 &&
    call?.isCallExpression() === true &&
    /(^|\.)handleSubmit$/.test(calleeText(call.node.callee)) &&
    isEventHandler(call)
  )
}

function calleeText(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? `.${node.property.name}` : ''
}

function isExported(fn: NodePath<t.Function>): boolean {
  const statement = fn.isStatement() ? fn : fn.getStatementParent()
  return (
    statement?.parentPath?.isExportNamedDeclaration() === true ||
    statement?.parentPath?.isExportDefaultDeclaration() === true
  )
}
