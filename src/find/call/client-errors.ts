// Who looks at the error that a client's call rejects with. After the rewrite it is another error: each look becomes one at that, or stands in the way.
import type * as t from '@babel/types'
import { isConsoleMethod } from '../../ast/console.js'
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, memberName, skipChoices, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { mutationTargets } from './mutation-targets.js'
import { errorTypes, mutationTypes } from './mutation-types.js'
import { referencesTo } from '../form/submit-form.js'
import type { ErrorSource } from './error-check.js'
import { type ErrorReading, joined, misread, parameterReads, unread } from './error-parameter.js'
import { isDependency } from './handed-back.js'
import { mentionsOf } from './held-function.js'
import { isEventHandler } from './response-reads.js'
import { waitingToast } from './toast-promise.js'

/**
 * What the code around a call does with the error that `settled` rejects with.
 * @param settled the promise as the code waits for it: the call, or the last link of its chain.
 */
export function errorReads(settled: NodePath, client: ErrorSource = 'axios'): ErrorReading {
  const value = skipChoices(settled)
  const { parentPath } = value
  if (parentPath && isMember(parentPath) && parentPath.node.object === value.node)
    return chainReads(value, parentPath, client)
  if (parentPath?.isAwaitExpression()) return thrownReads(parentPath, new Set(), client)
  if (isForgotten(value)) return unread
  if (parentPath?.isReturnStatement() || parentPath?.isArrowFunctionExpression()) {
    const fn = value.getFunctionParent()
    return fn ? leavesFunction(fn, new Set(), client) : unread
  }
  const references = referencesToStored(parentPath)
  if (references) return joined(references.map((reference) => errorReads(reference, client)))
  return escapes(value.node, 'its promise is stored or passed on')
}

/** Every mention of the constant that the promise is stored in: `const saving = api.post(…)`, and later `await saving`. */
function referencesToStored(declarator: NodePath | null): NodePath[] | null {
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return null
  const binding = declarator.scope.getBinding(declarator.node.id.name)
  const isOuter = declarator.getFunctionParent() === null
  return binding?.constant && !isOuter ? binding.referencePaths : null
}

function escapes(node: t.Node, detail: string): ErrorReading {
  return misread('call/error-escapes', node, detail)
}

function chainReads(
  value: NodePath,
  member: NodePath<t.MemberExpression | t.OptionalMemberExpression>,
  client: ErrorSource,
): ErrorReading {
  const link = member.parentPath
  const name = memberName(member.node)
  if (!link.isCallExpression() || member.key !== 'callee')
    return escapes(value.node, 'a member of its promise is passed on')
  const args = link.get('arguments') as NodePath[]
  if (name === 'catch') return args[0] ? handlerReads(args[0], client) : unread
  if (name === 'then') {
    if (args.length > 1) return handlerReads(args[1]!, client)
    const reading = errorReads(link, client)
    return reading.reads.length > 0 && args[0] && mayReject(args[0], client)
      ? misread('call/reads-client-error', args[0].node, 'may be that of another call')
      : reading
  }
  return name === 'finally'
    ? errorReads(link, client)
    : escapes(value.node, 'what its promise goes through is not known')
}

/** The function given to `.catch(…)`: its parameter is the error. */
function handlerReads(handler: NodePath, client: ErrorSource): ErrorReading {
  if (!handler.isFunction()) {
    return isConsoleMethod(handler.node)
      ? unread
      : escapes(handler.node, 'what catches it is not a function written here')
  }
  const [param] = handler.get('params') as NodePath[]
  return param ? parameterReads(param, client) : unread
}

/** Whether what `.then(…)` calls waits for, or returns, a promise that may fail in the same way. */
function mayReject(callback: NodePath, client: ErrorSource): boolean {
  if (!callback.isFunction() || callback.node.async) return true
  let calls = false
  callback.traverse({
    CallExpression: (path) => {
      const origin = importOrigin(path.get('callee') as NodePath)
      calls ||= origin?.source === client
    },
  })
  return calls
}

/** Where a throw at `at` lands. */
function thrownReads(at: NodePath, seen: Set<t.Node>, client: ErrorSource): ErrorReading {
  for (let path: NodePath = at; path.parentPath; path = path.parentPath) {
    const { parentPath } = path
    if (parentPath.isTryStatement() && path.key === 'block') {
      const clause = parentPath.get('handler') as NodePath<t.CatchClause>
      if (clause.node) {
        const param = clause.get('param') as NodePath
        const thrownOn = (again: NodePath) => thrownReads(again, seen, client)
        return param.node ? alone(at, parentPath.get('block'), parameterReads(param, client, thrownOn)) : unread
      }
    }
    if (path.isFunction()) return alone(at, path.get('body') as NodePath, leavesFunction(path, seen, client))
  }
  return unread
}

/** What catches the error catches that of everything awaited beside the call: only where there is nothing else is it known whose it is. */
function alone(at: NodePath, region: NodePath, reading: ErrorReading): ErrorReading {
  if (reading.reads.length === 0) return reading
  let others = false
  region.traverse({
    Function: (path) => path.skip(),
    AwaitExpression(path) {
      others ||= path !== at && !path.isAncestor(at) && !path.isDescendant(at) && !isOfAnswer(path, at)
    },
  })
  return others ? misread('call/reads-client-error', at.node, 'may be that of another call') : reading
}

/** `await response.data`: what the call at `at` gave is there already. */
function isOfAnswer(awaited: NodePath<t.AwaitExpression>, at: NodePath): boolean {
  let from = awaited.get('argument') as NodePath
  if (!isMember(from)) return false
  while (isMember(from)) from = from.get('object') as NodePath
  const declared = from.isIdentifier() ? from.scope.getBinding(from.node.name)?.path : undefined
  return declared?.isVariableDeclarator() === true && declared.node.init === at.node
}

/** The error rejects the promise that `fn` returns: harmless where nobody waits for it. */
function leavesFunction(fn: NodePath<t.Function>, seen: Set<t.Node>, client: ErrorSource): ErrorReading {
  if (seen.has(fn.node)) return unread
  seen.add(fn.node)
  if (isForgottenCallback(fn)) return unread
  const mutation = mutationTargets(fn, 'error')
  if (mutation) {
    const reading = joined(
      mutation.map((each) => ('param' in each ? parameterReads(each.param, client) : escapes(each.node, each.how))),
    )
    const types = mutationTypes(fn)
    const untyped = types.reads.some((read) => read.kind === 'type' && read.becomes.length === 0)
    const saysMessage = reading.shown.length > 0 || reading.reads.some(({ kind }) => kind === 'words')
    return joined([reading, types, ...(untyped && saysMessage ? [errorTypes(fn)] : [])])
  }
  // `(async () => { … })()`, and the function that a toast calls.
  if (fn.key === 'callee' && fn.parentPath?.isCallExpression()) return promiseReads(fn.parentPath, seen, client)
  if (waitingToast(fn)) return promiseReads(fn, seen, client)
  if (isExported(fn)) return escapes(fn.node, `${nameOf(fn)} is exported, and is not followed into other files`)
  const mentions = mentionsOf(fn)
  if (mentions.length === 0)
    return escapes(fn.node.type === 'ArrowFunctionExpression' ? fn.node.body : fn.node, 'it leaves the function')
  return joined(mentions.map((mention) => mentionReads(mention, seen, client)))
}

function mentionReads(mention: NodePath, seen: Set<t.Node>, client: ErrorSource): ErrorReading {
  if (isForgottenCallback(mention)) return unread
  const call = mention.parentPath
  // A dependency of a hook calls nothing.
  if (isDependency(mention)) return unread
  if (!call?.isCallExpression() || mention.key !== 'callee')
    return escapes(mention.node, `\`${(mention.node as t.Identifier).name}\` is passed on`)
  return promiseReads(call, seen, client)
}

/** Who is told when the promise of a function is rejected. */
function promiseReads(promise: NodePath, seen: Set<t.Node>, client: ErrorSource): ErrorReading {
  const value = skipWrappers(promise)
  if (isForgotten(value)) return unread
  if (value.parentPath?.isAwaitExpression()) return thrownReads(value.parentPath, seen, client)
  const toast = waitingToast(value)
  if (!toast) return escapes(promise.node, 'the promise of its function is used')
  const [param] = (toast.onError?.get('params') ?? []) as NodePath[]
  // What the toast gives is rejected with the same error.
  return joined([param ? parameterReads(param, client) : unread, promiseReads(toast.call, seen, client)])
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

/** Whether nobody gets what `fn` returns, so that neither its value nor its error is missed. */
export function isUnwaited(fn: NodePath<t.Function>): boolean {
  if (isForgottenCallback(fn)) return true
  const mentions = referencesTo(fn)
  const isForgottenMention = (mention: NodePath) =>
    isForgottenCallback(mention) ||
    (mention.key === 'callee' &&
      mention.parentPath?.isCallExpression() === true &&
      isForgotten(skipWrappers(mention.parentPath)))
  return mentions.length > 0 && !isExported(fn) && mentions.every(isForgottenMention)
}

function calleeText(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? `.${node.property.name}` : ''
}

/** `export function save()`, `export const save = () => …`, `export default () => …`. */
function isExported(fn: NodePath): boolean {
  const declaration = fn.parentPath?.isVariableDeclarator() ? fn.parentPath.parentPath : fn
  return /^Export(Named|Default)Declaration$/.test(declaration.parent.type)
}

function nameOf({ node, parent }: NodePath<t.Function>): string {
  const id = node.type === 'FunctionDeclaration' ? node.id : parent.type === 'VariableDeclarator' ? parent.id : null
  return id?.type === 'Identifier' ? `\`${id.name}\`` : 'its function'
}
