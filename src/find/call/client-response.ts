// What the code around a client's call does with the response: it only gets one where the request succeeded.
import type * as t from '@babel/types'
import { isLogged } from '../../ast/console.js'
import { isMember, keyName, memberName, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { axiosWords } from '../../status-text.js'
import { unpackedBodyUses } from './body-uses.js'
import type { ErrorRead, Rejection, RejectionPlace, ResponseReads, ThrownMessage } from './call-site.js'
import { errorReads, isUnwaited } from './client-errors.js'
import { freeName } from './free-name.js'
import { isOnlyAwaited } from './held-function.js'
import { loggedUse } from './logged-use.js'
import { isUnreadMutation, mutationValue } from './mutation-value.js'
import { typesOf } from './mutation-types.js'
import { isSuccess } from './outcome.js'
import { returnedCall } from './returned-call.js'
import { summarize, unreadResponse } from './response-reads.js'
import { resultName } from './response-uses.js'
import { toastPromise } from './toast-promise.js'
import { add, type Misfit, misfit, one, type Uses } from './uses.js'

export interface ClientReading {
  response: ResponseReads
  rejection: Rejection | null
  misfits: Misfit[]
}

interface Reading extends Omit<ClientReading, 'rejection'> {
  place: RejectionPlace | null
  types?: readonly ErrorRead[]
}

/** Reads `await axios.post(…)`, `const { data } = await axios.post(…)` and `axios.post(…).then(…).catch(…)`. */
export function readClientResponse(call: NodePath<t.CallExpression>): ClientReading {
  const value = skipWrappers(call)
  const { parentPath } = value
  const returned = fromMutation(call) ?? fromFunction(call)
  if (returned) return withErrors(call, returned)
  if (parentPath?.isAwaitExpression()) return withErrors(call, fromAwait(parentPath))
  if (parentPath && isMember(parentPath) && parentPath.node.object === value.node)
    return withErrors(call, fromChain(call, parentPath))
  if (toastPromise(call)) {
    const { response, misfits } = unread(null)
    return { response, rejection: { place: linkBehind(call), reads: [] }, misfits }
  }
  // Sent and forgotten: nobody is told when it fails.
  const isForgotten =
    parentPath?.isExpressionStatement() === true ||
    (parentPath?.isArrowFunctionExpression() === true && isUnwaited(parentPath))
  const { response, misfits } = isForgotten ? unread(null) : refused(call.node, 'its promise is returned or stored')
  return { response, rejection: null, misfits }
}

function withErrors(call: NodePath, { response, place, misfits, types = [] }: Reading): ClientReading {
  const { reads, shown, misfits: misreads } = errorReads(call)
  const isShown = shown.length > 0
  // Where any error of the client's counts, a crash has to arrive as one of them.
  const countsAny = isShown || reads.some((each) => each.kind === 'words' || (each.kind === 'check' && !each.guards))
  const says = reads.some(({ kind }) => kind !== 'type')
  return {
    response: { ...response, status: response.status || isShown, tellsCrashFromNetwork: countsAny },
    rejection: place && { place, reads: [...reads, ...types], ...(isShown ? { message: inOwnWords(place) } : {}) },
    misfits: [...misfits, ...misreads, ...(says ? shown.map(twoTexts) : [])],
  }
}

/** The client's own error again, with the status of the result. */
function inOwnWords({ name }: RejectionPlace): ThrownMessage {
  const status = `${name}.status`
  const text = `\`${axiosWords(`\${${status}}`)}\``
  const start = text.indexOf(status)
  return { text, reads: [{ range: { start, end: start + status.length }, field: null, operand: null }] }
}

/** One error cannot have the client's words for its message, and those of the answer too. */
function twoTexts(range: Range): Misfit {
  return { code: 'call/reads-client-error', range, detail: 'its `message`, beside what the answer says' }
}

function unread(place: RejectionPlace | null): Reading {
  return { response: unreadResponse, place, misfits: [] }
}

function refused(node: t.Node, detail: string): Reading {
  return { ...unread(null), misfits: misfit('call/response-escapes', node, detail).misfits }
}

function read(uses: Uses, place: RejectionPlace): Reading {
  const { response, misfits } = summarize(uses, false)
  return { response, place, misfits }
}

/** `useMutation(() => axios.post(…))`: its callbacks get what its function returns, and find `data` in a result too. */
function fromMutation(call: NodePath<t.CallExpression>): Reading | null {
  const returned = returnedCall(call)
  const given = returned && mutationValue(returned.fn, usesOfPattern)
  if (!given || (returned.isCaught && (typesOf(returned.fn) || given.uses))) return null
  const place = returned.place(given.uses ? 'result' : false)
  if (!place) return refused(call.node, 'a name for its result is taken')
  const reading = given.uses ? read(given.uses, place) : unread(place)
  // The callbacks find the same fields where they looked: only the types around them change.
  return { ...reading, response: { ...reading.response, uses: [] }, types: given.types }
}

/** `const save = () => axios.post(…)`, where all that anybody does is to wait for it. */
function fromFunction(call: NodePath<t.CallExpression>): Reading | null {
  const returned = returnedCall(call)
  if (!returned || returned.fn.node.returnType || !isOnlyAwaited(returned.fn)) return null
  // What is returned without waiting for it was never caught here.
  if (returned.isCaught && !returned.awaits) return null
  const place = returned.place(false)
  return place ? unread(place) : refused(call.node, 'a name for its result is taken')
}

/** The value of a mutation that nobody looks at: `return data` behind the call. */
function unreadReturn(path: NodePath): Uses | null {
  const value = skipWrappers(path)
  const { parentPath } = value
  const fn = path.getFunctionParent()
  return parentPath?.isReturnStatement() && parentPath.inList && fn && isUnreadMutation(fn)
    ? one({ kind: 'drop', range: rangeOf(parentPath.node) })
    : null
}

function fromAwait(awaited: NodePath<t.AwaitExpression>): Reading {
  const value = skipWrappers(awaited)
  const { parentPath } = value
  const statement = value.getStatementParent()!
  if (!statement.inList) return refused(value.node, 'there is no room for a second statement beside it')
  const at = rangeOf(statement.node)
  if (parentPath?.isExpressionStatement()) {
    const name = freeName(statement)
    return name === null
      ? refused(value.node, 'a name for its result is taken')
      : unread({ kind: 'statement', at, declare: rangeOf(awaited.node).start, name })
  }
  const isAlone = statement.isVariableDeclaration() && statement.node.declarations.length === 1
  if (!parentPath?.isVariableDeclarator() || !isAlone || parentPath.parentPath !== statement)
    return refused(value.node, 'it is not kept in a variable of its own')
  const uses = usesOfPattern(parentPath.get('id') as NodePath)
  const name = nameOf(uses)
  return name === null
    ? { ...unread(null), misfits: uses.misfits }
    : read(uses, { kind: 'statement', at, declare: null, name })
}

function nameOf({ uses }: Uses): string | null {
  return uses.find((use) => use.kind === 'name')?.rename ?? null
}

/** `response`, or `{ data }`, where it is declared. */
function usesOfPattern(id: NodePath): Uses {
  if (id.isIdentifier()) return usesOfResponse(id)
  if (!id.isObjectPattern()) return misfit('call/response-escapes', id.node, 'it is taken apart as an array')
  const name = freeName(id)
  if (name === null) return misfit('call/response-escapes', id.node, 'a name for its result is taken')
  const out: Uses = one({ kind: 'name', range: rangeOf(id.node), rename: name })
  for (const property of id.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : null
    const local = property.isObjectProperty() ? (property.get('value') as NodePath) : null
    if (key !== 'data' || !local?.isIdentifier())
      return misfit('call/reads-http-response', property.node, key ?? 'a rest or a computed member')
    const binding = local.scope.getBinding(local.node.name)
    if (!binding?.constant) return misfit('call/response-escapes', local.node, 'its body is assigned again')
    for (const reference of binding.referencePaths) add(out, unreadReturn(reference) ?? unpackedBodyUses(reference))
  }
  return out
}

function usesOfResponse(id: NodePath<t.Identifier>): Uses {
  const binding = id.scope.getBinding(id.node.name)
  if (!binding?.constant)
    return misfit('call/response-escapes', id.node, `\`${id.node.name}\` is assigned more than once`)
  const out: Uses = one({ kind: 'name', range: rangeOf(id.node), rename: resultName(id) })
  for (const reference of binding.referencePaths) add(out, usesOfReference(reference))
  return out
}

function usesOfReference(reference: NodePath): Uses {
  const outer = skipWrappers(reference)
  const member = outer.parentPath
  if (isLogged(reference)) return loggedUse(reference, rangeOf(reference.node))
  if (!member || !isMember(member) || member.node.object !== outer.node)
    return misfit('call/response-escapes', reference.node, 'the response itself is passed on')
  const field = memberName(member.node)
  if (field === 'data') return unreadReturn(member) ?? unpackedBodyUses(member)
  const compared = member.parentPath
  if (field === 'status' && compared?.isBinaryExpression() && compared.node.left === member.node) {
    const { right, operator } = compared.node
    if (right.type === 'NumericLiteral' && isSuccess(right.value) && /^[!=]==?$/.test(operator))
      return one({
        kind: 'successStatus',
        range: rangeOf(compared.node),
        negated: operator.startsWith('!'),
        status: right.value,
      })
  }
  return misfit('call/reads-http-response', member.node, field ?? 'a computed member')
}

function linkBehind(call: NodePath): RejectionPlace {
  return { kind: 'link', name: 'result', at: rangeOf(call.node).end, gives: false }
}

/** `axios.post(…).then((response) => …).catch(…).finally(…)`. */
function fromChain(call: NodePath<t.CallExpression>, member: NodePath): Reading {
  const link = member.parentPath
  const name = isMember(member) ? memberName(member.node) : null
  if (!link?.isCallExpression() || link.node.callee !== member.node || name === null)
    return refused(call.node, 'a member of its promise is passed on')
  const rejection = linkBehind(call)
  if (name === 'finally' || name === 'catch')
    return isIgnored(link)
      ? unread(name === 'catch' || hasCatch(link) ? rejection : null)
      : refused(call.node, `the value of \`.${name}(…)\` is used`)
  const [callback] = link.get('arguments') as NodePath[]
  if (name !== 'then' || link.node.arguments.length !== 1 || !callback?.isFunction())
    return refused(call.node, 'what its promise goes through is not a function written here')
  return fromCallback(callback)
}

function fromCallback(callback: NodePath<t.Function>): Reading {
  const body = callback.get('body') as NodePath
  const [param] = callback.get('params') as NodePath[]
  if (callback.node.params.length > 1 || body.node.extra?.['parenthesized'] === true)
    return refused(callback.node, 'its callback is not written as a block')
  const block = body.isBlockStatement()
  const first = body.isBlockStatement() ? body.node.body[0] : null
  const kind = { kind: 'callback', block, body: rangeOf(body.node), first: first ? rangeOf(first) : null } as const
  if (!param) {
    const name = freeName(body)
    const list = parameterList(callback)
    return name === null || list === null
      ? refused(callback.node, 'a name for its result is taken')
      : unread({ ...kind, name, declare: list })
  }
  const uses = usesOfPattern(param)
  const name = nameOf(uses)
  return name === null ? { ...unread(null), misfits: uses.misfits } : read(uses, { ...kind, name, declare: null })
}

/** Behind the `(` of an empty parameter list. */
function parameterList(callback: NodePath<t.Function>): number | null {
  const { node } = callback
  if (node.type !== 'ArrowFunctionExpression') return null
  return node.start! + (node.async ? 'async '.length : 0) + 1
}

function isIgnored(link: NodePath): boolean {
  let last = skipWrappers(link)
  while (last.parentPath && isMember(last.parentPath) && last.parentPath.parentPath?.isCallExpression())
    last = skipWrappers(last.parentPath.parentPath)
  const outer = last.parentPath
  return (
    outer?.isExpressionStatement() === true ||
    (outer?.isAwaitExpression() === true && outer.parentPath.isExpressionStatement())
  )
}

function hasCatch(link: NodePath): boolean {
  const member = link.parentPath
  if (!member || !isMember(member)) return link.parentPath?.isAwaitExpression() === true
  return memberName(member.node) === 'catch' || (member.parentPath !== null && hasCatch(member.parentPath))
}
