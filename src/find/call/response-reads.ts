// From a fetch call to what its caller looks at: awaited or chained, ignored, checked, read.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { BodyFlag, BodyUse, FieldUse, Reads, Rejection, ResponseReads, ResponseUse } from './call-site.js'
import { tellsCrashFromNetwork } from './crash-path.js'
import { referencesTo } from '../form/submit-form.js'
import { fallbackOf, takenThrough } from './body-uses.js'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import { callsHandedTo } from './handed-back.js'
import { usesOfParsedBody } from './parsed-link.js'
import { toastPromise } from './toast-promise.js'
import { mentionTest, usesOfResponse } from './response-uses.js'
import type { Evidence, Implied } from './outcome.js'
import { type Misfit, type Uses } from './uses.js'

/** For calls whose response nobody here follows. */
export const unreadResponse: ResponseReads = {
  uses: [],
  success: 'none',
  failure: 'none',
  members: { success: [], failure: [] },
  chained: false,
  unchecked: false,
  status: false,
  successStatuses: [],
  tellsCrashFromNetwork: false,
}

export interface ReadResponse {
  response: ResponseReads
  misfits: Misfit[]
  /** Where a failure has to be thrown after all, because what waits for the call takes a failed answer for an error. */
  rejection?: Rejection
  /** The same, for each field of the body that may tell how the call ended. */
  flags?: (Pick<BodyFlag, 'field' | 'means' | 'exact' | 'compared' | 'response'> & { misfits: Misfit[] })[]
}

/** What the code around `call` does with its response. */
export function readResponse(call: NodePath<t.CallExpression>): ReadResponse {
  const handed = callsHandedTo(call)
  if (handed.length > 0) return together(handed.map(readResponse), call.node)
  const value = skipWrappers(call)
  const { parentPath } = value
  if (parentPath?.isAwaitExpression()) return fromAwait(parentPath)
  if (parentPath && isMember(parentPath) && parentPath.node.object === value.node) return fromChain(call, parentPath)
  // Sent and forgotten: nobody waits for it, so nobody is told when it fails.
  if (parentPath?.isExpressionStatement() || (parentPath?.isUnaryExpression() && parentPath.node.operator === 'void'))
    return { response: unreadResponse, misfits: [] }
  if (parentPath?.isArrowFunctionExpression() && isEventHandler(parentPath))
    return { response: unreadResponse, misfits: [] }
  const toast = toastPromise(call)
  if (toast?.looksAtStatus) {
    const place = { kind: 'link', name: 'result', at: rangeOf(call.node).end, gives: false } as const
    return { response: unreadResponse, misfits: [], rejection: { place, reads: [] } }
  }
  if (toast) return { response: { ...unreadResponse, tellsCrashFromNetwork: true }, misfits: [] }
  return { response: unreadResponse, misfits: [escape(call.node, 'its promise is returned or stored')] }
}

/** What all that get the same response do with it. One who tells a crash from a failed network decides for all of them. */
function together(all: readonly ReadResponse[], call: t.Node): ReadResponse {
  const [first, ...others] = all
  if (first && others.length === 0) return first
  const tells = first?.response.tellsCrashFromNetwork === true
  const response = readsIn(
    all.flatMap(({ response: { uses } }) => uses),
    tells,
  )
  const misfits = all.flatMap((each) => each.misfits)
  const isShared = all.every((each) => each.response.tellsCrashFromNetwork === tells && !each.rejection)
  return {
    response,
    misfits: isShared ? misfits : [...misfits, escape(call, 'those who get it do not ask it the same')],
  }
}

/** Written at an event of an element, so React calls it and looks at nothing that it returns. */
export function isEventHandler(fn: NodePath): boolean {
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

function fromAwait(awaited: NodePath<t.AwaitExpression>): ReadResponse {
  const value = skipWrappers(awaited)
  const { parentPath } = value
  const statement = value.getStatementParent()!
  if (parentPath?.isExpressionStatement()) {
    const last = isLastWork(statement)
    return { response: { ...unreadResponse, tellsCrashFromNetwork: !last }, misfits: [] }
  }
  if (parentPath?.isVariableDeclarator() && parentPath.get('id').isIdentifier()) {
    const id = parentPath.get('id') as NodePath<t.Identifier>
    return readVariable(id, tellsCrashFromNetwork(statementsAfter(statement), statement, mentionTest(id)))
  }
  return { response: unreadResponse, misfits: [escape(value.node, 'it is not kept in a variable of its own')] }
}

/** What the function `fn` does with the response that it gets as `param`. */
export function readParameter(param: NodePath<t.Identifier>, fn: NodePath<t.Function>): ReadResponse {
  return readVariable(param, chainTellsCrash(fn, mentionTest(param)))
}

/** @param narrow what is known of the uses beyond the variable's own scope. */
function readVariable(
  id: NodePath<t.Identifier>,
  tells: boolean,
  narrow: (uses: Uses) => Uses = (uses) => uses,
): ReadResponse {
  return readUses((says) => narrow(usesOfResponse(id, says)), tells)
}

/** @param usesFor the uses, where it is known what the truth of a field means. */
function readUses(usesFor: (says?: Evidence['says']) => Uses, tells: boolean): ReadResponse {
  const plain = usesFor()
  const flags = guesses(plain.uses).map(({ starts, ...guess }) => {
    const says = (node: t.Node) => (starts.has(node.start!) && isRead(node) ? saying(guess) : null)
    return { ...guess, ...summarize(usesFor(says), tells) }
  })
  return { ...summarize(plain, tells), flags }
}

function saying({ means, exact }: Pick<BodyFlag, 'means' | 'exact'>): Implied {
  const opposite = means === 'success' ? 'failure' : 'success'
  return { whenTrue: means, whenFalse: exact ? opposite : null }
}

function isRead({ type }: t.Node): boolean {
  return type === 'MemberExpression' || type === 'OptionalMemberExpression' || type === 'Identifier'
}

/** Fields that are tested, each with the things that its truth may mean. */
function guesses(
  uses: readonly ResponseUse[],
): (Pick<BodyFlag, 'field' | 'means' | 'exact' | 'compared'> & { starts: Set<number> })[] {
  const fields = uses.filter((use) => use.kind === 'field')
  const tested = fields.filter(
    ({ place, outcome }) => outcome !== 'failure' && (place === 'truth' || place === 'compared'),
  )
  return [...new Set(tested.map(({ field }) => field))].flatMap((field) => {
    const starts = new Set(fields.filter((use) => use.field === field).map(({ range }) => range.start))
    const compared = tested.some((use) => use.field === field && use.place === 'compared')
    return [true, false].flatMap((exact) =>
      (['success', 'failure'] as const).map((means) => ({ field, means, exact, compared, starts })),
    )
  })
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
function fromChain(call: NodePath<t.CallExpression>, member: NodePath): ReadResponse {
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
  const second = nextThenParameter(first)
  const narrow = ({ uses, misfits }: Uses): Uses => ({
    uses: second
      ? uses.map((use) => (use.kind === 'body' && use.fields === null ? { ...use, ...takenThrough(second) } : use))
      : uses,
    misfits,
  })
  const read = readVariable(param, chainTellsCrash(callback, mentionTest(param)), narrow)
  const parsed = second && parsedBy(callback, param)
  if (!parsed) return read
  // A crash has no JSON: it goes the way of a failed network.
  const merged = readUses((says) => usesOfParsedBody(second, { call, link: first, parsed }, says), false)
  return { ...read, flags: merged.flags ?? [] }
}

/** `res.json()` of `(res) => res.json()`. */
function parsedBy(callback: NodePath<t.Function>, param: NodePath<t.Identifier>): NodePath | null {
  const body = callback.get('body') as NodePath
  const [only, ...others] = body.isBlockStatement() ? body.get('body') : []
  const returned = only?.isReturnStatement() && others.length === 0 ? (only.get('argument') as NodePath) : body
  const value = returned.isAwaitExpression() ? returned.get('argument') : returned
  const member = value.isCallExpression() ? (value.get('callee') as NodePath) : null
  const isJson = member && isMember(member) && memberName(member.node) === 'json'
  return isJson && member.node.object === param.scope.getBinding(param.node.name)?.referencePaths[0]?.node
    ? value
    : null
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

/** Sums up what was found. */
export function summarize({ uses, misfits }: Uses, tells: boolean): { response: ResponseReads; misfits: Misfit[] } {
  return { response: readsIn(uses, tells), misfits }
}

/** What these uses look at, all in all. */
export function readsIn(uses: readonly ResponseUse[], tellsCrashFromNetwork: boolean): ResponseReads {
  const body = uses.filter((use) => use.kind === 'body' || use.kind === 'field')
  const outcomeOf = (use: BodyUse | FieldUse) => (use.kind === 'field' && use.guard ? use.guard : use.outcome)
  const good = body.filter((use) => outcomeOf(use) !== 'failure')
  const bad = body.filter((use) => /failure|either/.test(outcomeOf(use) ?? ''))
  const shown = uses.flatMap((use) => (use.kind === 'text' && use.shows && !use.logged ? [use.shows.field] : []))
  return {
    uses: [...uses].sort((a, b) => a.range.start - b.range.start),
    success: readsOf(good),
    failure: readsOf(bad),
    members: { success: membersOf(good), failure: [...new Set([...membersOf(bad), ...shown])] },
    chained: good.some(({ chained }) => chained),
    unchecked: body.some((use) => outcomeOf(use) === null),
    status: uses.some((use) => use.kind === 'status'),
    successStatuses: [
      ...new Set(uses.flatMap((use) => (use.kind === 'successStatus' && use.status !== null ? [use.status] : []))),
    ],
    tellsCrashFromNetwork,
  }
}

function membersOf(uses: readonly (BodyUse | FieldUse)[]): string[] {
  return [...new Set(uses.flatMap((use) => (use.kind === 'field' ? [use.field] : use.members)))].filter(
    (field) => field !== 'success',
  )
}

function readsOf(uses: readonly (BodyUse | FieldUse)[]): Reads {
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
