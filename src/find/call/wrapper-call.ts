// A call of a function that requests, throws and gives the body: what it sends, and where its value and its error go.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import { skipWrappers } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Diagnostic } from '../../diagnostics.js'
import type { HttpMethod } from '../route/route-file.js'
import { takenBy, type Taken, usedWhole } from './body-uses.js'
import type { CallBody, Rejection, RejectionPlace, ResponseReads, ThrownClass } from './call-site.js'
import { errorReads } from './client-errors.js'
import { freeName } from './free-name.js'
import { fieldsOf, readFetchOptions } from './fetch-options.js'
import { unreadResponse } from './response-reads.js'
import type { Settled } from './settled-response.js'
import { thrownClasses, withClasses } from './thrown-classes.js'
import { type Misfit, misfit } from './uses.js'
import type { ValueWrapper } from './value-wrapper.js'
import { givenFor } from './wrapper-arguments.js'
import { setAtCall } from './set-fields.js'
import { isNothing } from '../../ast/is-nothing.js'

export interface WrapperCall {
  /** `null` where the call does not say. */
  method: HttpMethod | null
  body: CallBody
  problems: readonly Diagnostic[]
  response: ResponseReads
  rejection: Rejection | null
  misfits: readonly Misfit[]
}

/** Reads a call of `wrapper`. The error that it throws is made of the result, in its own words: whoever catches it finds what it was. */
export function readWrapperCall(
  call: NodePath<t.CallExpression>,
  wrapper: ValueWrapper,
  parsed: Parsed,
  defined: Definition,
): WrapperCall {
  const sent = sentBy(call, wrapper, parsed)
  const settled = readSettledCall(call, wrapper, parsed, defined)
  return { ...sent, ...settled, misfits: [...sent.misfits, ...settled.misfits] }
}

/** What becomes of a response that `call` settles: where its value goes, and what is thrown where there is none. */
export function readSettledCall(
  call: NodePath<t.CallExpression>,
  wrapper: Settled,
  parsed: Parsed,
  defined: Definition,
): Pick<WrapperCall, 'response' | 'rejection' | 'misfits'> {
  const { place, taken, misfits = [] } = placeOf(call, wrapper.gives === 'body')
  const named = (thrown: ThrownClass) => thrownAt(call, thrown, parsed.file, defined)
  const { message: words, lost } = withClasses(wrapper.message, named)
  if (lost !== null)
    misfits.push(...misfit('call/response-escapes', call.node, `\`${lost}\` is something else here`).misfits)
  // Nothing is thrown where nobody waits for it, so its words are not looked for.
  const said = place ? wrapper.message.reads.flatMap(({ field }) => field ?? []) : []
  const fields = [...new Set(said)]
  const response: ResponseReads = {
    ...unreadResponse,
    ...wrapper.response,
    success: taken === null ? 'none' : (taken.fields ?? 'whole'),
    failure: fields.length === 0 ? 'none' : fields,
    members: { success: taken?.members ?? [], failure: fields },
  }
  // Whatever handles all errors of the app may ask for the class.
  const message = thrownClasses(words).length === 0 && isUnseen(call) ? { ...words, unseen: true as const } : words
  const rejection = place && { place, reads: [], message }
  return { response, rejection, misfits }
}

/** Where an import leads: the file of the project that declares the name. */
export type Definition = (specifier: string, name: string) => { file: string; name: string } | null

/** The class that the wrapper throws as the call can name it; `null` where its name means something else there. */
function thrownAt(call: NodePath, thrown: ThrownClass, file: string, defined: Definition): ThrownClass | null {
  const binding = call.scope.getBinding(thrown.name)
  if (!binding) return thrown.file === file ? null : thrown
  const origin = bindingOrigin(binding)
  const at = origin && origin.imported === thrown.name ? defined(origin.source, thrown.name) : null
  const isOwn = thrown.file === file && binding.scope.path.isProgram() && !origin && thrown.from === null
  const isSame = thrown.from !== null ? origin?.source === thrown.from : at?.file === thrown.file
  return isOwn || isSame ? { ...thrown, inScope: true } : null
}

/** Nobody looks at the error that it rejects with. */
function isUnseen(call: NodePath): boolean {
  const { reads, misfits, shown } = errorReads(call)
  return reads.length === 0 && misfits.length === 0 && shown.length === 0
}

function sentBy(
  call: NodePath<t.CallExpression>,
  wrapper: ValueWrapper,
  parsed: Parsed,
): Pick<WrapperCall, 'method' | 'body' | 'problems'> & { misfits: Misfit[] } {
  if (wrapper.passesOptions) {
    const { method, body, problems } = readFetchOptions(call, parsed)
    return { method, body, problems, misfits: [] }
  }
  const asked = wrapper.method
  const args = call.node.arguments
  const given = asked === null || typeof asked === 'string' ? null : givenFor(args, asked)
  const method =
    given === null || given === undefined
      ? typeof asked === 'string'
        ? asked
        : given === null
          ? wrapper.defaultMethod
          : null
      : given.type === 'StringLiteral'
        ? (given.value.toUpperCase() as HttpMethod)
        : null
  const data = wrapper.body && givenFor(args, wrapper.body)
  const isSent = data && !isNothing(data)
  const sets = isSent ? setAtCall(call, data, wrapper.sets) : wrapper.sets.length > 0 ? undefined : null
  const refused = (what: string) => misfit('call/dynamic-options', call.node, what).misfits
  const misfits = [
    ...(method === null ? refused('its method is an expression, or its options are') : []),
    ...(data === undefined ? refused('a variable or an expression') : []),
    ...(sets === undefined ? refused('what its client puts into the body is an expression, or there is no body') : []),
  ]
  if (!isSent) return { method, body: { kind: 'none' }, problems: [], misfits }
  const own = fieldsOf(data)
  const fields = own && [...new Set([...own, ...wrapper.sets.map(({ key }) => key)])]
  const body = { kind: 'json' as const, range: rangeOf(data), fields, ...(sets ? { sets } : {}) }
  return { method, body, problems: [], misfits }
}

export interface Placed {
  place: RejectionPlace | null
  /** What is taken of the body; `null` where nobody takes it. */
  taken: Taken | null
  misfits?: Misfit[]
}

/**
 * Where a failed result is thrown, and what is taken of the body.
 * @param gives whether the value of the call is the body.
 */
export function placeOf(call: NodePath<t.CallExpression>, gives: boolean): Placed {
  const sent = skipWrappers(call)
  const { parentPath } = sent
  if (parentPath?.isExpressionStatement() || (parentPath?.isUnaryExpression() && parentPath.node.operator === 'void'))
    return { place: null, taken: null }
  const name = freeName(sent)
  if (name === null) {
    const { misfits } = misfit('call/response-escapes', call.node, 'a name for its result is taken')
    return { place: null, taken: null, misfits }
  }
  const value = parentPath?.isAwaitExpression() ? skipWrappers(parentPath) : sent
  const { parentPath: parent } = value
  const statement = value.getStatementParent()
  const at = statement && rangeOf(statement.node)
  if (value !== sent && at && statement.inList) {
    if (parent?.isExpressionStatement())
      return { place: { kind: 'statement', name, at, declare: rangeOf(value.node).start }, taken: null }
    const isAlone = statement.isVariableDeclaration() && statement.node.declarations.length === 1
    if (
      gives &&
      isAlone &&
      parent?.isVariableDeclarator() &&
      parent.parentPath === statement &&
      statement.node.kind === 'const'
    ) {
      const id = parent.get('id') as NodePath
      return { place: { kind: 'statement', name, at, declare: null, unpack: rangeOf(id.node) }, taken: takenBy(id) }
    }
  }
  const returned = fromReturn(value, value !== sent, name, gives)
  if (returned) return { place: returned, taken: gives ? usedWhole : null }
  return { place: { kind: 'link', name: 'result', at: rangeOf(call.node).end, gives }, taken: gives ? usedWhole : null }
}

/** `return postJson(…)`, and `() => postJson(…)`: the value of a function that is, or may be, asynchronous. */
function fromReturn(value: NodePath, awaits: boolean, name: string, gives: boolean): RejectionPlace | null {
  const { parentPath: parent } = value
  const block = parent?.isReturnStatement() === true
  const fn = value.getFunctionParent()
  if (!fn || !parent || !(block ? parent.inList : parent.isArrowFunctionExpression() && value.key === 'body'))
    return null
  const mayBeAsync = fn.isArrowFunctionExpression() || fn.isFunctionDeclaration() || fn.isFunctionExpression()
  if (fn.node.generator || (!fn.node.async && !mayBeAsync) || value.node.extra?.['parenthesized'] === true) return null
  // What is not awaited passes by the `catch` around it.
  if (!awaits && value.findParent((path) => path.isTryStatement() || path === fn)?.isTryStatement()) return null
  const at = rangeOf((block ? parent : value).node)
  const makeAsync = fn.node.async ? null : rangeOf(fn.node).start
  return { kind: 'returned', name, at, value: rangeOf(value.node), block, awaits, makeAsync, gives }
}
