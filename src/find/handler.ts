// In: the text of a route file. Out: its handlers one by one, each for one method, with every use of the request and
// every answer accounted for. AST-bearing, so it lives inside a stage: `findRouteFile` makes facts of it and
// `route-to-action` edits.
import type * as t from '@babel/types'
import { type Parsed, parse } from '../ast/parse.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { invariant } from '../errors.js'
import { type AnswerPosition, answerPosition } from './answer-position.js'
import { leaves } from './completion.js'
import { type DerivedText, deriveText, type Move } from './derived-text.js'
import { chainAnswers, type FoundAnswer, isErrorStatus, responseAnswers, type Trouble } from './handler-answers.js'
import { dispatchOf } from './handler-dispatch.js'
import { inlineDelegate } from './inline-delegate.js'
import type { KnownMethod } from './method-test.js'
import { type Read, type RequestReads, requestReads } from './request-reads.js'
import { requestTroubles } from './request-troubles.js'
import { type ExportedHandler, exportedHandlers } from './route-exports.js'
import type { HttpMethod } from './route-file.js'
import type { RoutePath } from './route-path.js'
import { type HelperWithoutRequest, type SessionCall, sessionCall } from './session-helpers.js'

export interface Handler {
  method: HttpMethod | 'ANY'
  exportName: string
  route: RoutePath
  /** The route module as this method sees it: its dispatch on the method resolved. */
  parsed: Parsed
  derived: DerivedText
  fn: NodePath<t.Function>
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

export interface Wrapped {
  exported: ExportedHandler
}

/** The handlers of a route module, and the exports that are not functions of it. */
export function handlersOf(
  parsed: Parsed,
  route: RoutePath,
  helperWithoutRequest?: HelperWithoutRequest,
): { handlers: Handler[]; wrapped: ExportedHandler[] } {
  const exported = exportedHandlers(parsed, route.router)
  const handlers: Handler[] = []
  for (const each of exported) {
    if (!each.fn) continue
    const about: About = (method, view) =>
      understand({ method, exportName: each.exportName, route, ...view }, helperWithoutRequest)
    const whole = straighten({
      parsed,
      fn: each.fn,
      derived: { text: parsed.text, toSource: (range) => range },
    })
    if (route.router === 'app') handlers.push(about(each.exportName as HttpMethod, whole))
    else handlers.push(...byMethod(whole, about))
  }
  return { handlers, wrapped: exported.filter((each) => !each.fn) }
}

type About = (method: HttpMethod | 'ANY', view: View) => Handler

/** A handler in a text made from the route file. */
interface View {
  parsed: Parsed
  fn: NodePath<t.Function>
  derived: DerivedText
}

/** `view` after `moves` inside its handler. */
function moved(view: View, moves: readonly Move[]): View {
  const { text, toSource } = deriveText(view.parsed.text, moves)
  const parsed = parse(view.parsed.file, text)
  const derived: DerivedText = { text, toSource: (range) => view.derived.toSource(toSource(range)) }
  return { parsed, fn: functionAt(parsed, view.fn.node.start!), derived }
}

/** Puts the functions of the file that the handler passes its request on to in the place of their calls. */
function straighten(view: View): View {
  let current = view
  // Functions that call each other would never end.
  for (let depth = 0; depth < 12; depth++) {
    const moves = inlineDelegate(current.parsed, current.fn)
    if (!moves) return current
    current = moved(current, moves)
  }
  return current
}

function byMethod(view: View, about: About): Handler[] {
  const dispatch = dispatchOf(view.parsed, view.fn)
  if (dispatch.methods.length === 0) return [about('ANY', view)]
  const rest = dispatch.only('other')
  const restText = rest && deriveText(view.parsed.text, rest).text
  const known: KnownMethod[] = [...dispatch.methods, 'other']
  const served = known.flatMap((method) => {
    const moves = dispatch.only(method)
    if (!moves) return method === 'other' ? [] : [notUnderstood(about(method, view))]
    // A test without effect on this method: it is one of the rest.
    if (method !== 'other' && deriveText(view.parsed.text, moves).text === restText) return []
    const handler = about(method === 'other' ? 'ANY' : method, straighten(moved(view, moves)))
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
function refuses({ answers, parsed, troubles }: Handler): boolean {
  const helpers = troubles.filter(({ code }) => /^route\/(answers-through-helper|uses-response|streams)$/.test(code))
  if (helpers.some(({ detail }) => !turnedAway.test(detail))) return false
  // A computed status is an error mapper's; it does not make a success.
  return answers.every(
    ({ status, body }) =>
      status === null ||
      status >= 400 ||
      (body.kind !== 'empty' && turnedAway.test(parsed.text.slice(body.node.start!, body.node.end!))),
  )
}

function functionAt(parsed: Parsed, start: number): NodePath<t.Function> {
  let found: NodePath<t.Function> | null = null
  traverse(parsed.ast, {
    Function(path) {
      if (path.node.start === start) {
        found = path
        path.stop()
      }
    },
  })
  invariant(found, 'the handler keeps its place when its dispatch is resolved')
  return found
}

type Found = Omit<Handler, 'reads' | 'answers' | 'sessions' | 'headers' | 'troubles'>

function understand(found: Found, helperWithoutRequest: HelperWithoutRequest | undefined): Handler {
  const { fn, route, parsed } = found
  const reads = requestReads(fn, route.router)
  const responses = reads.reads.filter((read) => read.source === 'response')
  const { answers, headers, others } =
    route.router === 'pages'
      ? chainAnswers(responses)
      : { answers: responseAnswers(fn), headers: [], others: responses }
  const placed = answers.map((answer) => ({
    ...answer,
    trouble: isErrorStatus(answer)
      ? answer.trouble.filter(({ code }) => code !== 'route/computed-status')
      : answer.trouble,
    position: answerPosition(answer.path, fn),
  }))
  const sessions = sessionCalls(reads.reads, parsed.file, helperWithoutRequest)
  const settled = (read: Read) => sessions.some(({ call }) => call.node === read.outer.parent)
  const open = [...reads.reads.filter((read) => read.source !== 'response'), ...others].filter((read) => !settled(read))
  const troubles = [
    ...placed.flatMap((answer) => [...answer.trouble, ...positionTrouble(answer)]),
    ...requestTroubles(open, found),
    ...flowTroubles(fn, placed),
  ]
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

function positionTrouble({ path, position }: PlacedAnswer): Trouble[] {
  const code = (
    {
      nested: 'route/answer-in-callback',
      held: 'route/answer-not-returned',
      'goes-on': 'route/works-after-answer',
    } as const
  )[position.kind as 'nested']
  return code ? [{ code, detail: '', node: path.node }] : []
}

/** Ways through the handler that return something else than an answer, or nothing. */
function flowTroubles(fn: NodePath<t.Function>, answers: readonly PlacedAnswer[]): Trouble[] {
  const troubles: Trouble[] = []
  const made = new Set(answers.map((answer) => answer.path.node))
  const last = new Set<t.Node>()
  const closing = new Set<t.Node>()
  for (const { position } of answers) {
    if (position.kind !== 'last') continue
    last.add(position.statement.node)
    if (position.after) closing.add(position.after.node)
  }
  const check = (value: t.Expression | null | undefined, node: t.Node) => {
    if (!value) troubles.push({ code: 'route/may-not-answer', detail: '', node })
    else if (!isAnswer(value, made)) {
      const helper = value.type === 'AwaitExpression' ? value.argument : value
      if (helper.type === 'CallExpression') {
        troubles.push({ code: 'route/answers-through-helper', detail: nameOf(helper.callee), node: value })
      } else troubles.push({ code: 'route/may-not-answer', detail: '', node: value })
    }
  }
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) {
    check(body.node as t.Expression, body.node)
    return troubles
  }
  body.traverse({
    Function: (path) => path.skip(),
    ReturnStatement(path) {
      if (!closing.has(path.node)) check(path.node.argument, path.node)
    },
    ThisExpression: (path) => void troubles.push({ code: 'route/uses-this', detail: 'this', node: path.node }),
    Identifier(path) {
      if (path.node.name === 'arguments' && path.isReferencedIdentifier()) {
        troubles.push({ code: 'route/uses-this', detail: 'arguments', node: path.node })
      }
    },
  })
  if (!leaves(body.node, (statement) => last.has(statement))) {
    troubles.push({ code: 'route/may-not-answer', detail: '', node: fn.node })
  }
  return troubles
}

function isAnswer(node: t.Expression, made: ReadonlySet<t.Node>): boolean {
  if (made.has(node)) return true
  switch (node.type) {
    case 'ConditionalExpression':
      return isAnswer(node.consequent, made) && isAnswer(node.alternate, made)
    case 'AwaitExpression':
    case 'UnaryExpression':
      return isAnswer(node.argument, made)
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return isAnswer(node.expression, made)
    default:
      return false
  }
}

/** How a callee is called in a message: `errorHandler`, `res.badRequest`. */
export function nameOf(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ThisExpression') return 'this'
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
    return node.property.type === 'Identifier' ? `${nameOf(node.object)}.${node.property.name}` : nameOf(node.object)
  }
  if (node.type === 'CallExpression') return `${nameOf(node.callee)}()`
  if (node.type === 'NewExpression') return `new ${nameOf(node.callee)}()`
  if (node.type === 'AwaitExpression') return nameOf(node.argument)
  return 'an expression'
}
