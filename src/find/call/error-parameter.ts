// How the parameter that catches a client's error is read: `error instanceof AxiosError`, `error.response?.status`, `error.response?.data?.message`.
import type * as t from '@babel/types'
import { isLogged } from '../../ast/console.js'
import { isMember, memberName, memberOf, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ErrorRead } from './call-site.js'
import { checkAround, conjuncts, type ErrorSource, guardOf, isWithoutAnswer, namesOf } from './error-check.js'
import { jsonBody, jsonReads } from './error-json.js'
import { isToastText } from './toast-text.js'
import { type Misfit, misfit } from './uses.js'

/** The places that look at an error, and those that look at more than an action's failure has. */
export interface ErrorReading {
  reads: readonly ErrorRead[]
  misfits: readonly Misfit[]
  /** Where people read the client's own words, `error.message`: that stays, and what is thrown has to have these words. */
  shown: readonly Range[]
}

export const unread: ErrorReading = { reads: [], misfits: [], shown: [] }

/** One reason, and no read. */
export function misread(code: Misfit['code'], node: t.Node, detail: string): ErrorReading {
  return { ...unread, misfits: misfit(code, node, detail).misfits }
}

/** All of them together. */
export function joined(readings: readonly ErrorReading[]): ErrorReading {
  return {
    reads: readings.flatMap(({ reads }) => reads),
    misfits: readings.flatMap(({ misfits }) => misfits),
    shown: readings.flatMap(({ shown }) => shown),
  }
}

/**
 * Every look at the error that `param` of a `catch`, `.catch(…)` or `onError` stands for.
 * @param thrownOn who catches it where `throw error` stands; without it nobody is known who does.
 */
export function parameterReads(
  param: NodePath,
  client: ErrorSource,
  thrownOn?: (at: NodePath) => ErrorReading,
): ErrorReading {
  if (!param.isIdentifier()) return misread('call/reads-client-error', param.node, 'it is taken apart')
  const binding = param.scope.getBinding(param.node.name)
  if (!binding?.constant) return misread('call/reads-client-error', param.node, 'it is assigned again')
  const words = binding.referencePaths.flatMap((reference) => (client === 'axios' ? (wordsRead(reference) ?? []) : []))
  const isCovered = ({ node }: NodePath) =>
    words.some(({ range }) => range.start <= node.start! && node.end! <= range.end)
  const others = binding.referencePaths
    .filter((reference) => !isCovered(reference))
    .map((each) =>
      thrownOn && each.parentPath?.isThrowStatement() ? thrownOn(each.parentPath) : referenceReads(each, client),
    )
  const saysMessage = words.length > 0 || others.some(({ shown }) => shown.length > 0)
  return joined([typeReads(param, saysMessage), { ...unread, reads: words }, ...others])
}

/** `(error: AxiosError<Failure>)`: no other error would fit. */
function typeReads({ node }: NodePath<t.Identifier>, saysMessage: boolean): ErrorReading {
  const annotation = node.typeAnnotation?.type === 'TSTypeAnnotation' ? node.typeAnnotation.typeAnnotation : null
  return !annotation || /^TS(Any|Unknown)Keyword$/.test(annotation.type)
    ? unread
    : one({ kind: 'type', range: rangeOf(annotation), becomes: [saysMessage ? 'Error' : 'unknown'] })
}

/** The words for any way to fail: `error.response?.data?.error || error.response?.statusText || error.message`. */
function wordsRead(reference: NodePath): Extract<ErrorRead, { kind: 'words' }> | null {
  const { name } = reference.node as t.Identifier
  const last = memberOf(reference, 'message')
  const chain = last?.parentPath
  if (!last || !chain?.isLogicalExpression({ operator: '||' }) || last.key !== 'right') return null
  const [first, ...between] = alternatives(chain.get('left'))
  const subject = first && subjectOf(first, name)
  const text = subject ? responseRead(subject, 'axios') : null
  if (text?.kind !== 'text' || skipWrappers(text.member) !== first) return null
  const isRead = between.every((each) => {
    const own = subjectOf(each, name)
    const response = own && memberOf(own, 'response')
    return response !== null && memberOf(response, 'statusText') === each
  })
  if (!isRead) return null
  return { kind: 'words', range: rangeOf(chain.node), name, field: text.field, saysStatus: between.length > 0 }
}

function alternatives(path: NodePath): NodePath[] {
  return path.isLogicalExpression({ operator: '||' }) ? [...alternatives(path.get('left')), path.get('right')] : [path]
}

/** `error` in `error.response?.data?.error`. */
function subjectOf(path: NodePath, name: string): NodePath | null {
  let at = path
  while (isMember(at)) at = at.get('object') as NodePath
  return at !== path && at.isIdentifier({ name }) ? at : null
}

function one(read: ErrorRead): ErrorReading {
  return { ...unread, reads: [read] }
}

function referenceReads(reference: NodePath, client: ErrorSource): ErrorReading {
  const { name } = reference.node as t.Identifier
  if (isErrorLogged(reference)) return unread
  const known = guardOf(reference, client)
  // Where it is known to be an error of another kind, it is not the one that the call rejected with.
  if (known === 'other') return unread
  const check = checkAround(reference, client)
  if (check)
    return check.kind === 'other'
      ? unread
      : one({ kind: 'check', range: rangeOf(check.path.node), name, guards: guardsOnly(check.path) })
  const answered = client === 'axios' ? responseTest(reference) : null
  if (answered) return one({ kind: 'check', range: rangeOf(answered.node), name, guards: asksForText(answered, name) })
  const sure = known === 'client'
  const body = client === 'ky' ? jsonBody(reference) : null
  if (body) {
    const reads = sure ? jsonReads(body, name) : null
    const detail = sure ? 'its body, which is more than a text' : 'its text, where it may be another error'
    return reads ? { ...unread, reads } : misread('call/reads-client-error', body.node, detail)
  }
  const shown = client === 'axios' ? memberOf(reference, 'message') : null
  if (shown && !isAskedFor(shown))
    return isWithoutAnswer(reference, client) ? unread : { ...unread, shown: [rangeOf(shown.node)] }
  const read = responseRead(reference, client)
  if (!read) return misread('call/reads-client-error', reference.node, readText(reference))
  return read.kind === 'status' ? statusRead(read.member, name, sure) : textRead(read.member, name, read.field, sure)
}

/** Compared, searched or looked up: code that tells errors apart by their words knows those of a failed network too. */
function isAskedFor(message: NodePath): boolean {
  const { parentPath, listKey } = skipWrappers(message)
  if (!parentPath) return false
  if (isMember(parentPath) || parentPath.isSwitchStatement()) return true
  if (parentPath.isBinaryExpression()) return parentPath.node.operator !== '+'
  const callee =
    parentPath.isCallExpression() && listKey === 'arguments' ? (parentPath.get('callee') as NodePath) : null
  return callee !== null && isMember(callee) && /^(includes|indexOf|has|get|test)$/.test(memberName(callee.node) ?? '')
}

function readText(reference: NodePath): string {
  const { parentPath } = reference
  const member =
    parentPath && isMember(parentPath) && parentPath.node.object === reference.node ? memberName(parentPath.node) : null
  return member === null ? 'the error itself' : `its \`${member}\``
}

/** `error.response` as a condition: whether the server answered at all. */
function responseTest(reference: NodePath): NodePath | null {
  const response = memberOf(reference, 'response')
  return response && isTest(skipWrappers(response)) ? skipWrappers(response) : null
}

/** `error.response && error.response.data.error`: behind it there is a text, which an answer without one does not get to. */
function asksForText(check: NodePath, name: string): boolean {
  let test = check
  while (test.parentPath?.isLogicalExpression({ operator: '&&' })) test = test.parentPath
  return conjuncts(test).some((each) => comparesStatus(each) || namesOf(each, name)?.[1] === 'data')
}

/**
 * Whether nothing happens behind the check but for one status or another. A request that never reached the server was
 * an error of the client too, without a status: it ends where it did.
 */
function guardsOnly(check: NodePath): boolean {
  let test = check
  while (test.parentPath?.isLogicalExpression({ operator: '&&' })) test = test.parentPath
  if (conjuncts(test).some(comparesStatus)) return true
  const branch = test.parentPath
  if (!branch?.isIfStatement() || test.key !== 'test' || branch.node.alternate) return false
  const { consequent } = branch.node
  const statements = consequent.type === 'BlockStatement' ? branch.get('consequent.body') : [branch.get('consequent')]
  return (statements as NodePath[]).every(
    (each) => each.isIfStatement() && !each.node.alternate && conjuncts(each.get('test')).some(comparesStatus),
  )
}

/** `error.response?.status === 401`. */
function comparesStatus(test: NodePath): boolean {
  if (!test.isBinaryExpression() || !/^===?$/.test(test.node.operator)) return false
  const left = test.get('left') as NodePath
  return isMember(left) && memberName(left.node) === 'status' && test.node.right.type === 'NumericLiteral'
}

type ResponseRead = { member: NodePath } & ({ kind: 'status' } | { kind: 'text'; field: string | null })

/** `error.response.status`, `error.response.data` and a field of that; with ofetch `error.status`, `error.data`. */
function responseRead(reference: NodePath, client: ErrorSource): ResponseRead | null {
  const response = memberOf(reference, 'response')
  const own = client === 'ofetch' ? (memberOf(reference, 'status') ?? memberOf(reference, 'statusCode')) : null
  const status = own ?? (response && memberOf(response, 'status'))
  if (status) return { kind: 'status', member: status }
  const data =
    client === 'ofetch' ? memberOf(reference, 'data') : client === 'axios' && response && memberOf(response, 'data')
  if (!data) return null
  const outer = skipWrappers(data)
  const member = outer.parentPath
  if (!member || !isMember(member) || member.node.object !== outer.node)
    return { kind: 'text', member: data, field: null }
  const field = memberName(member.node)
  return field === null ? null : { kind: 'text', member, field }
}

function statusRead(member: NodePath, name: string, sure: boolean): ErrorReading {
  const range = rangeOf(member.node)
  if (sure) return one({ kind: 'status', range, name, comparison: null })
  const compared = member.parentPath
  const fits =
    compared?.isBinaryExpression() &&
    /^===?$/.test(compared.node.operator) &&
    compared.node.left === member.node &&
    compared.node.right.type === 'NumericLiteral' &&
    (isTest(compared) || isValuePlace(compared))
  return fits
    ? one({ kind: 'status', range, name, comparison: rangeOf(compared.node) })
    : misread('call/reads-client-error', member.node, 'its status, where it may be another error')
}

/** A condition, or one side of `&&` and `||` in one. */
function isTest(path: NodePath): boolean {
  const { parentPath } = path
  if (parentPath?.isLogicalExpression() && parentPath.node.operator !== '??') return isTest(parentPath)
  return (parentPath?.isIfStatement() || parentPath?.isConditionalExpression()) === true && path.key === 'test'
}

function textRead(member: NodePath, name: string, field: string | null, sure: boolean): ErrorReading {
  const outer = skipWrappers(member)
  const parent = outer.parentPath
  const fallback =
    parent?.isLogicalExpression() && parent.node.operator !== '&&' && outer.key === 'left' ? parent : null
  const tested = isTest(outer)
  const optional = tested || fallback?.node.operator === '||' || isTestedBefore(outer, name)
  const about = { kind: 'text', name, field, sure, tested, optional, blank: isToastText(outer) } as const
  if (sure) return one({ ...about, range: rangeOf(member.node), or: null })
  if (!tested && !isValuePlace(fallback ?? outer))
    return misread('call/reads-client-error', member.node, 'its text, where it may be another error')
  const right = tested ? null : fallback?.node.right
  const range = rangeOf(outer.node)
  return one({ ...about, range, or: right ? { start: range.end, end: rangeOf(right).start } : null })
}

/** Whether a condition around it asks whether there is that text. */
function isTestedBefore(path: NodePath, name: string): boolean {
  const names = namesOf(path, name)?.join('.')
  return (
    path.findParent((at) => {
      const { parentPath } = at
      const isBranch = (parentPath?.isIfStatement() || parentPath?.isConditionalExpression()) && at.key === 'consequent'
      const isSecond = parentPath?.isLogicalExpression({ operator: '&&' }) && at.key === 'right'
      const test = isBranch ? parentPath!.get('test') : isSecond ? parentPath!.get('left') : null
      return test !== null && conjuncts(test as NodePath).some((each) => namesOf(each, name)?.join('.') === names)
    }) !== null
  )
}

/** A conditional expression can stand there without parentheses. */
function isValuePlace(path: NodePath): boolean {
  const { parentPath } = path
  return (
    path.listKey === 'arguments' ||
    parentPath?.isVariableDeclarator() === true ||
    parentPath?.isObjectProperty() === true ||
    parentPath?.isReturnStatement() === true ||
    parentPath?.isTemplateLiteral() === true ||
    (parentPath?.isAssignmentExpression() === true && path.key === 'right') ||
    (parentPath?.isArrowFunctionExpression() === true && path.key === 'body')
  )
}

/** The console is given the error, or what it says: developers will see the action's own words. */
function isErrorLogged(reference: NodePath): boolean {
  return isLogged(memberOf(reference, 'message') ?? memberOf(reference, 'stack') ?? reference)
}
