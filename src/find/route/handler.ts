// In: the text of a route file. Out: its handlers one by one, each for one method, with every use of the request and
// every answer accounted for. AST-bearing, so it lives inside a stage: `findRouteFile` makes facts of it and
// `route-to-action` edits.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { type AnswerPosition, answerPosition } from './answer-position.js'
import type { DerivedText } from './derived-text.js'
import { isErrorStatus } from './answer-status.js'
import { chainAnswers } from './chain-answers.js'
import { cookieWrite } from './cookie-writes.js'
import { isDropped } from './dropped-answer.js'
import type { FoundAnswer, Trouble } from './found-answer.js'
import { responseAnswers } from './response-answers.js'
import { flowTroubles, positionTrouble } from './handler-flow.js'
import { type About, asExported, byMethod, responseName, straighten } from './handler-views.js'
import { helperTroubles } from './helper-troubles.js'
import { takesOnly } from './query-schema.js'
import { type Read, type RequestReads, requestReads } from './request-reads.js'
import { requestTroubles } from './request-troubles.js'
import { type ExportedHandler, exportedHandlers } from './route-exports.js'
import type { HttpMethod } from './route-file.js'
import { caughtSuccess } from './caught-success.js'
import { type ModuleLookup, noModules } from './module-lookup.js'
import type { RoutePath } from './route-path.js'
import { stuckInside } from './stuck-handler.js'
import { takesFile } from './takes-file.js'
import { writesJsx } from './writes-jsx.js'
import { type Unwrapped, unwrapHandler } from './unwrap-handler.js'
import { unwrapRouter } from './unwrap-router.js'
import type { Refusal } from './wrapper.js'
import { type HelperWithoutRequest, type SessionCall, sessionCall } from './session-helpers.js'

export interface Handler {
  method: HttpMethod | 'ANY'
  exportName: string
  route: RoutePath
  /** The route module as this method sees it: its dispatch on the method resolved. */
  parsed: Parsed
  derived: DerivedText
  fn: NodePath<t.Function>
  /** Fields that wrappers gave the request, and the variables that they became. */
  fields?: ReadonlyMap<string, string>
  reads: RequestReads
  answers: readonly PlacedAnswer[]
  sessions: readonly SessionCall[]
  /** Statements that set harmless response headers. */
  headers: readonly NodePath[]
  troubles: readonly Trouble[]
}

export interface PlacedAnswer extends FoundAnswer {
  position: AnswerPosition
}

export interface HandlerQuestions {
  /** Which form of a session helper needs no request. */
  helperWithoutRequest?: HelperWithoutRequest | undefined
  /** Other modules of the project, which wrappers and helpers may come from. */
  modules?: ModuleLookup | undefined
  /** The routes go on answering requests: a body that cannot be read still has its answer. */
  keepRoutes?: boolean | undefined
}

/** The handlers of a route module, and the exports that are not functions of it. */
export function handlersOf(
  parsed: Parsed,
  route: RoutePath,
  { helperWithoutRequest, modules: lookup = noModules, keepRoutes = false }: HandlerQuestions = {},
): { handlers: Handler[]; wrapped: WrappedHandler[] } {
  const handlers: Handler[] = []
  const wrapped: WrappedHandler[] = []
  const straightening = { router: route.router, modules: lookup, twin: helperWithoutRequest, keepRoutes }
  for (const each of exportedHandlers(parsed, route.router)) {
    const opened =
      unwrapRouter(parsed, each, lookup) ??
      (each.fn
        ? asItIs(parsed, { ...each, fn: each.fn })
        : unwrapHandler(parsed, each.exportName, route.router, lookup))
    if ('why' in opened) {
      wrapped.push({ ...each, refusal: opened })
      continue
    }
    const about: About = (method, view) =>
      understand({ method, exportName: each.exportName, route, ...view }, helperWithoutRequest, lookup)
    const view = { parsed: opened.parsed, fn: opened.handler.fn, derived: opened.derived, inside: opened.inside }
    const whole = straighten(view, straightening)
    const served =
      route.router === 'app'
        ? [about(each.exportName as HttpMethod, asExported(whole, each.exportName as HttpMethod))]
        : byMethod(whole, about, straightening)
    // A handler that is still called stands in its wrapper in a way that we do not follow.
    const stuck = served.flatMap((handler) => stuckInside(handler.fn, opened.inside))[0]
    if (stuck) wrapped.push({ ...each, refusal: stuck })
    else handlers.push(...served)
  }
  return { handlers, wrapped }
}

/** An export that is not understood as a function. */
export interface WrappedHandler extends ExportedHandler {
  refusal: Refusal
}

function asItIs(parsed: Parsed, handler: Unwrapped['handler']): Unwrapped {
  return { parsed, handler, derived: { text: parsed.text, toSource: (range) => range }, inside: new Map() }
}

type Found = Omit<Handler, 'reads' | 'answers' | 'sessions' | 'headers' | 'troubles'>

function understand(
  found: Found,
  helperWithoutRequest: HelperWithoutRequest | undefined,
  modules: ModuleLookup,
): Handler {
  const { fn, route, parsed } = found
  const reads = requestReads(fn, route.router)
  const responses = reads.reads.filter((read) => read.source === 'response')
  const made = route.router === 'app' ? responseAnswers(fn) : []
  const dropped = made.filter(({ path }) => isDropped(path))
  const { answers, headers, others } =
    route.router === 'pages'
      ? chainAnswers(responses)
      : { answers: made.filter((each) => !dropped.includes(each)), headers: [], others: responses }
  const placed = answers.map((answer) => ({
    ...answer,
    trouble: isErrorStatus(answer)
      ? answer.trouble.filter(({ code }) => code !== 'route/computed-status')
      : answer.trouble,
    position: answerPosition(answer.path, fn),
  }))
  const sessions = sessionCalls(reads.reads, parsed.file, helperWithoutRequest)
  const ids = route.segments.map(({ name }) => name)
  const settled = (read: Read) =>
    sessions.some(({ call }) => call.node === read.outer.parent) ||
    (read.source === 'query' && read.key === null && takesOnly(parsed, read.outer, ids, modules))
  const open = [...reads.reads.filter((read) => read.source !== 'response'), ...others].filter((read) => !settled(read))
  const file = takesFile(fn, reads.reads)
  const jsx = writesJsx(parsed, fn)
  const cookie = cookieWrite(fn)
  const troubles = helperTroubles(
    [
      ...(file ? [file] : []),
      ...(jsx ? [jsx] : []),
      ...(cookie ? [{ code: 'route/cookie-renders-page', detail: '', node: cookie } satisfies Trouble] : []),
      ...dropped.map(({ path: { node } }): Trouble => ({ code: 'route/drops-answer', detail: '', node })),
      ...placed.flatMap((answer) => [...answer.trouble, ...positionTrouble(answer)]),
      ...placed.flatMap((answer) => caughtSuccess(answer) ?? []),
      ...requestTroubles(open, found),
      ...flowTroubles(fn, placed),
    ],
    { parsed, fn, response: responseName(fn, route.router) },
    modules,
  )
  return { ...found, reads, answers: placed, sessions, headers, troubles }
}

function sessionCalls(
  reads: readonly Read[],
  file: string,
  helperWithoutRequest: HelperWithoutRequest | undefined,
): SessionCall[] {
  const http = new Set(reads.filter((read) => read.key === null).map((read) => read.outer.node))
  const calls = new Map<t.Node, SessionCall>()
  for (const read of reads) {
    if (read.source !== 'request' || read.key !== null) continue
    const call = read.outer.parentPath
    if (!call?.isCallExpression() || read.outer.listKey !== 'arguments') continue
    const session = sessionCall(call, (node) => http.has(node as t.Expression), file, helperWithoutRequest)
    if (session) calls.set(call.node, session)
  }
  return [...calls.values()]
}
