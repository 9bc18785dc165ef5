// From a fetch call to what its caller looks at: awaited or chained, ignored, checked, read.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Reads, ResponseReads, ResponseUse } from './call-site.js'
import { tellsCrashFromNetwork } from './crash-path.js'
import { referencesTo } from '../form/submit-form.js'
import { fallbackOf, fieldsOfBinding } from './body-uses.js'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import { mentionTest, usesOfResponse } from './response-uses.js'
import { type Misfit, type Uses } from './uses.js'

/** For calls whose response nobody here follows. */
export const unreadResponse: ResponseReads = {
  uses: [],
  success: 'none',
  failure: 'none',
  unchecked: false,
  status: false,
  successStatuses: [],
  tellsCrashFromNetwork: false,
}

/** What the code around `call` does with its response. */
export function readResponse(call: NodePath<t.CallExpression>): { response: ResponseReads; misfits: Misfit[] } {
  const value = skipWrappers(call)
  const { parentPath } = value
  if (parentPath?.isAwaitExpression()) return fromAwait(parentPath)
  if (parentPath && isMember(parentPath) && parentPath.node.object === value.node) return fromChain(call, parentPath)
  // Sent and forgotten: nobody waits for it, so nobody is told when it fails.
  if (parentPath?.isExpressionStatement() || (parentPath?.isUnaryExpression() && parentPath.node.operator === 'void'))
    return { response: unreadResponse, misfits: [] }
  if (parentPath?.isArrowFunctionExpression() && isEventHandler(parentPath))
    return { response: unreadResponse, misfits: [] }
  return { response: unreadResponse, misfits: [escape(call.node, 'its promise is returned or stored')] }
}

/** Written at an event of an element, so React calls it and looks at nothing that it returns. */
function isEventHandler(fn: NodePath): boolean {
  const attribute = fn.parentPath?.isJSXExpressionContainer() ? fn.parentPath.parentPath : null
  const name = attribute?.isJSXAttribute() ? attribute.node.name.name : ''
  const element = attribute?.parentPath
  return (
    typeof name === 'string' &&
    /^on[A-Z]/.test(name) &&
    element?.isJSXOpeningElement() === true &&
    element.node.name.type === 'JSXIdentifier' &&
    /^[a-z]/.test(element.node.name.name)
  )
}

function escape(node: t.Node, detail: string): Misfit {
  return { code: 'call/response-escapes', range: rangeOf(node), detail }
}

function fromAwait(awaited: NodePath<t.AwaitExpression>): { response: ResponseReads; misfits: Misfit[] } {
  const value = skipWrappers(awaited)
  const { parentPath } = value
  const statement = value.getStatementParent()!
  if (parentPath?.isExpressionStatement()) {
    const last = isLastWork(statement)
    return { response: { ...unreadResponse, tellsCrashFromNetwork: !last }, misfits: [] }
  }
  if (parentPath?.isVariableDeclarator() && parentPath.get('id').isIdentifier()) {
    const id = parentPath.get('id') as NodePath<t.Identifier>
    return summarize(usesOfResponse(id), tellsCrashFromNetwork(statementsAfter(statement), statement, mentionTest(id)))
  }
  return { response: unreadResponse, misfits: [escape(value.node, 'it is not kept in a variable of its own')] }
}

function statementsAfter(statement: NodePath): t.Statement[] {
  return Array.isArray(statement.container) && typeof statement.key === 'number'
    ? (statement.container.slice(statement.key + 1) as t.Statement[])
    : []
}

/** Nothing follows in its function, and nobody waits for that one: whether the call resolves or rejects, no work is skipped. */
function isLastWork(statement: NodePath): boolean {
  const list = statement.container
  const isLast = Array.isArray(list) && statement.key === list.length - 1
  const fn = statement.parentPath?.isBlockStatement() ? statement.parentPath.parentPath : null
  if (!isLast || !fn?.isFunction()) return false
  const mentions = referencesTo(fn)
  return mentions.length > 0 ? mentions.every(isEventHandler) : isEventHandler(fn)
}

/** `fetch(…).then((res) => …).then((data) => …)`. */
function fromChain(call: NodePath<t.CallExpression>, member: NodePath): { response: ResponseReads; misfits: Misfit[] } {
  const first = member.parentPath
  const name = isMember(member) ? memberName(member.node) : null
  if (!first?.isCallExpression() || first.node.callee !== member.node)
    return { response: unreadResponse, misfits: [escape(call.node, 'a member of its promise is passed on')] }
  if (name === 'catch' && fallbackOf(first) === 'nothing' && skipWrappers(first).parentPath?.isAwaitExpression()) {
    return fromAwait(skipWrappers(first).parentPath as NodePath<t.AwaitExpression>)
  }
  if (name === 'catch' || name === 'finally') {
    const tells = { ...unreadResponse, tellsCrashFromNetwork: name === 'catch' }
    return isIgnored(first)
      ? { response: tells, misfits: [] }
      : { response: unreadResponse, misfits: [escape(call.node, `the value of \`.${name}(…)\` is used`)] }
  }
  const callback = first.get('arguments')[0] as NodePath | undefined
  if (name !== 'then' || first.node.arguments.length !== 1 || !callback?.isFunction())
    return {
      response: unreadResponse,
      misfits: [escape(call.node, 'what its promise goes through is not a function written here')],
    }
  const [param] = callback.get('params') as NodePath[]
  if (!param) return { response: { ...unreadResponse, tellsCrashFromNetwork: true }, misfits: [] }
  if (!param.isIdentifier())
    return { response: unreadResponse, misfits: [escape(param.node, 'it is taken apart in the parameter')] }
  const uses = usesOfResponse(param)
  const second = nextThenParameter(first)
  const narrowed = second
    ? uses.uses.map((use) =>
        use.kind === 'body' && use.fields === null ? { ...use, fields: fieldsOfBinding(second) } : use,
      )
    : uses.uses
  return summarize({ uses: narrowed, misfits: uses.misfits }, chainTellsCrash(callback, mentionTest(param)))
}

function isIgnored(link: NodePath<t.CallExpression>): boolean {
  const outer = skipWrappers(link).parentPath
  return (
    outer?.isExpressionStatement() === true ||
    (outer?.isAwaitExpression() === true && outer.parentPath.isExpressionStatement())
  )
}

/** The parameter that takes what the first callback returns. */
function nextThenParameter(link: NodePath<t.CallExpression>): NodePath<t.Identifier> | null {
  const member = link.parentPath
  const next = isMember(member) && memberName(member.node) === 'then' ? member.parentPath : null
  const callback = next?.isCallExpression() ? (next.get('arguments')[0] as NodePath) : null
  const param = callback?.isFunction() ? (callback.get('params')[0] as NodePath | undefined) : undefined
  return param?.isIdentifier() ? param : null
}

function chainTellsCrash(callback: NodePath<t.Function>, isResponse: (node: t.Node) => boolean): boolean {
  const body = callback.get('body') as NodePath
  return tellsCrashFromNetwork(
    body.isBlockStatement() ? body.node.body : [{ type: 'ReturnStatement', argument: body.node } as t.ReturnStatement],
    body,
    isResponse,
  )
}

function summarize({ uses, misfits }: Uses, tells: boolean): { response: ResponseReads; misfits: Misfit[] } {
  const body = uses.filter((use) => use.kind === 'body' || use.kind === 'field')
  const response: ResponseReads = {
    uses: [...uses].sort((a, b) => a.range.start - b.range.start),
    success: readsOf(body.filter((use) => use.outcome !== 'failure')),
    failure: readsOf(body.filter((use) => use.outcome === 'failure')),
    unchecked: body.some((use) => use.outcome === null),
    status: uses.some((use) => use.kind === 'status'),
    successStatuses: [
      ...new Set(uses.flatMap((use) => (use.kind === 'successStatus' && use.status !== null ? [use.status] : []))),
    ],
    tellsCrashFromNetwork: tells,
  }
  return { response, misfits }
}

function readsOf(uses: readonly Extract<ResponseUse, { kind: 'body' | 'field' }>[]): Reads {
  if (uses.length === 0) return 'none'
  const fields = new Set<string>()
  for (const use of uses) {
    // The flag is read from the result itself.
    if (use.kind === 'field' && use.field === 'success') continue
    if (use.kind === 'field') fields.add(use.field)
    else if (use.fields === null) return 'whole'
    else use.fields.forEach((field) => fields.add(field))
  }
  return [...fields].sort()
}
