// In: the one function that serves a route. Out: the text of each method as if it had a function of its own, with the
// functions that the handler passes its request on to in place of their calls.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { awaitedChoice } from './awaited-choice.js'
import { certainRead } from './certain-read.js'
import { cookieHeaders } from './cookie-headers.js'
import { type DerivedText, deriveText, type Move } from './derived-text.js'
import { functionAt } from './function-at.js'
import { dispatchOf } from './handler-dispatch.js'
import type { Handler } from './handler.js'
import { handedResponse } from './handed-response.js'
import { heldResponse } from './held-response.js'
import { inlineDelegate, type Wrapped } from './inline-delegate.js'
import { inlineGuard } from './inline-guard.js'
import { inlineHelpers } from './inline-helper.js'
import { inlineResult } from './inline-result.js'
import { inlineValue } from './inline-value.js'
import { methodLookup } from './method-lookup.js'
import type { KnownMethod } from './method-test.js'
import { microCalls } from './micro-calls.js'
import type { ModuleLookup } from './module-lookup.js'
import { fieldToVariable } from './request-fields.js'
import type { HttpMethod } from './route-file.js'
import { partsForValue } from './request-parts.js'
import type { RoutePath } from './route-path.js'
import { knownStatuses } from './known-statuses.js'
import { sessionForm } from './session-forms.js'
import type { HelperWithoutRequest } from './session-helpers.js'

export type About = (method: HttpMethod | 'ANY', view: View) => Handler

/** A handler in a text made from the route file. */
interface View {
  parsed: Parsed
  fn: NodePath<t.Function>
  derived: DerivedText
  /** Fields that wrappers gave the request, and the variables that they became. */
  fields?: ReadonlyMap<string, string>
  /** Functions that the handler was wrapped in others as. */
  inside: Wrapped
}

/** `view` after `moves` inside its handler. */
function moved(view: View, moves: readonly Move[]): View {
  const { text, toSource } = deriveText(view.parsed.text, moves)
  const parsed = parse(view.parsed.file, text)
  const derived: DerivedText = { text, toSource: (range) => view.derived.toSource(toSource(range)) }
  return { ...view, parsed, fn: functionAt(parsed, startAfter(moves, view.fn.node.start!)), derived }
}

/** Where the function stands that stood at `start`. */
function startAfter(moves: readonly Move[], start: number): number {
  const lengthOf = (piece: Move['pieces'][number]) =>
    typeof piece === 'string' ? piece.length : piece.end - piece.start
  const grown = moves.map((move) =>
    move.end > start ? 0 : move.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0) - (move.end - move.start),
  )
  return grown.reduce((sum, each) => sum + each, start)
}

export interface Straightening {
  router: RoutePath['router']
  modules: ModuleLookup
  /** Functions that have a form without the request: those are called, not copied. */
  twin: HelperWithoutRequest | undefined
  /** What the handler answers where it cannot read its body is still asked for. */
  keepRoutes: boolean
}

/** Puts the functions that the handler passes its request on to, or lets answer for it, in the place of their calls. */
export function straighten(view: View, { router, modules, twin, keepRoutes }: Straightening): View {
  let current = view
  // Functions that call each other would never end.
  for (let depth = 0; depth < 24; depth++) {
    const moves =
      (router === 'pages' ? (methodLookup(current.parsed, current.fn) ?? microCalls(current.fn)) : null) ??
      awaitedChoice(current.parsed, current.fn) ??
      (keepRoutes ? null : certainRead(current.parsed, current.fn, router)) ??
      inlineDelegate(current.parsed, current.fn, current.inside) ??
      inlineResult(current.parsed, current.fn, current.inside) ??
      inlineHelpers({ ...current, response: responseName(current.fn, router) }, modules) ??
      inlineValue(current.parsed, current.fn, modules, twin) ??
      (router === 'app' ? partsForValue(current.parsed, current.fn, modules) : null) ??
      inlineGuard({ ...current, response: responseName(current.fn, router) }, modules, twin) ??
      knownStatuses(current.parsed, current.fn, modules) ??
      (router === 'app' ? handedResponse(current.parsed, current.fn, modules) : null) ??
      cookieHeaders(current.parsed, current.fn, router) ??
      (router === 'app' ? heldResponse(current.parsed, current.fn) : null)
    if (!moves) break
    current = moved(current, moves)
  }
  return withoutFields(withSessionForms(current, modules))
}

/** What a library is asked for a request's session is asked without the request. */
function withSessionForms(view: View, modules: ModuleLookup): View {
  let current = view
  for (let count = 0; count < 12; count++) {
    const found = sessionForm(current.parsed, current.fn, modules)
    if (!found) return current
    current = moved(current, found)
  }
  return current
}

/** What wrappers gave the request to carry is a variable by now. */
function withoutFields(view: View): View {
  let current = view
  for (let count = 0; count < 12; count++) {
    const found = fieldToVariable(current.parsed, current.fn)
    if (!found) return current
    const fields = new Map([...(current.fields ?? []), [found.field, found.name] as const])
    current = { ...moved(current, found.moves), fields }
  }
  return current
}

/** What the handler calls the response that `pages/api` gives it; `null` where it returns one. */
export function responseName({ node }: NodePath<t.Function>, router: RoutePath['router']): string | null {
  if (router === 'app') return null
  const [, response] = node.params
  return response?.type === 'Identifier' ? response.name : ''
}

/** A `route.ts` handler that asks for the method which it is exported as. */
export function asExported(view: View, method: HttpMethod): View {
  const moves = dispatchOf(view.parsed, view.fn, 'app').only(method)
  return moves && moves.length > 0 ? moved(view, moves) : view
}

export function byMethod(view: View, about: About, straightening: Straightening): Handler[] {
  const dispatch = dispatchOf(view.parsed, view.fn, 'pages')
  if (dispatch.methods.length === 0) return [about('ANY', view)]
  const rest = dispatch.only('other')
  const restText = rest && deriveText(view.parsed.text, rest).text
  const known: KnownMethod[] = [...dispatch.methods, 'other']
  const served = known.flatMap((method) => {
    const moves = dispatch.only(method)
    if (!moves) return method === 'other' ? [] : [notUnderstood(about(method, view))]
    // A test without effect on this method: it is one of the rest.
    if (method !== 'other' && deriveText(view.parsed.text, moves).text === restText) return []
    const handler = about(method === 'other' ? 'ANY' : method, straighten(moved(view, moves), straightening))
    return refuses(handler) ? [] : [handler]
  })
  // A handler that turns everything away is still there, and is reported as it stands.
  return served.length > 0 ? served : [about('ANY', view)]
}

function notUnderstood(handler: Handler): Handler {
  return { ...handler, troubles: [{ code: 'route/dispatch-not-understood', detail: '', node: handler.fn.node }] }
}

const turnedAway = /not.?(allowed|supported)|unsupported|invalid (method|request)/i

/** A method that the handler only turns away is not served: 405, 400, or a text that says so. */
function refuses({ answers, parsed, troubles, fn }: Handler): boolean {
  const helpers = troubles.filter(({ code }) =>
    /^route\/(answers-through-(helper|package)|helper-not-separable|uses-response|streams)$/.test(code),
  )
  if (helpers.some(({ detail, node }) => !turnedAway.test(detail) && !isValueOfCall(fn, node))) return false
  // A computed status is an error mapper's; it does not make a success.
  return answers.every(
    ({ status, body }) =>
      status === null ||
      status >= 400 ||
      (body.kind !== 'empty' && turnedAway.test(parsed.text.slice(body.node.start!, body.node.end!))),
  )
}

/** `const session = await getSession(req, res)`: what is asked for a value does not serve the method. */
function isValueOfCall(fn: NodePath<t.Function>, argument: t.Node): boolean {
  let found = false
  fn.traverse({
    CallExpression(path) {
      if (!path.node.arguments.includes(argument as t.Expression)) return
      const value = path.parentPath.isAwaitExpression() ? path.parentPath : path
      found = value.parentPath?.isVariableDeclarator() ?? false
    },
  })
  return found
}
