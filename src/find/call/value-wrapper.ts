// A function of the project's own that requests, throws where the answer is no success, and gives the body: `postJson(url, body)`.
import type * as t from '@babel/types'
import { isMember, memberName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { withoutCasts } from '../../ast/without-casts.js'
import { isFetch } from '../callee.js'
import type { FetchWrapper } from './fetch-wrapper.js'
import { readResponse } from './response-reads.js'
import { mentionTest } from './response-uses.js'
import { readSettled, type Settled, type Settler } from './settled-response.js'
import type { Surroundings } from './url-constant.js'
import { argumentNames } from './wrapper-arguments.js'
import { readRequest, type SentRequest } from './wrapper-request.js'

/** How it turns its arguments into a request, and the response into a value or an error. */
export interface ValueWrapper extends SentRequest, Settled {
  kind: 'value'
}

/** What is known of the functions that such a function calls. */
export interface Called {
  fetchWrapper: (callee: NodePath) => FetchWrapper | null
  settler: (callee: NodePath) => Settler | null
}

/** Where the request stands, and what becomes of its response. */
interface Requested {
  call: NodePath<t.CallExpression>
  at: number
  settled: Settled
}

/**
 * Reads such a function.
 * @returns `null` for one that does anything besides.
 */
export function readValueWrapper(
  fn: NodePath<t.Function>,
  parsed: Parsed,
  around: Surroundings,
  called: Called,
): ValueWrapper | null {
  const body = fn.get('body') as NodePath
  const names = fn.node.generator || !body.isBlockStatement() ? null : argumentNames(fn.node.params)
  if (!names || !body.isBlockStatement()) return null
  const statements = body.get('body')
  const requested = fn.node.async
    ? (settledHere(statements, called, parsed) ?? handedToSettler(statements, called))
    : passedToSettler(statements, called)
  if (!requested) return null
  const { call, at, settled } = requested
  const inner = isFetch(call) ? null : called.fetchWrapper(call.get('callee') as NodePath)
  if (!inner && !isFetch(call)) return null
  const sent = readRequest(call, statements.slice(0, at), names, parsed, around, inner?.url)
  return sent && { kind: 'value', ...sent, ...settled }
}

/** `const res = await fetch(…)`, and all that is made of it below, or `return readJson(res)`. */
function settledHere(statements: readonly NodePath[], { settler }: Called, parsed: Parsed): Requested | null {
  const at = statements.findIndex((statement) => awaitedIn(statement) !== null)
  const call = statements[at] && awaitedIn(statements[at])
  if (!call) return null
  const id = statements[at]!.get('declarations.0.id') as NodePath<t.Identifier>
  const rest = statements.slice(at + 1)
  const settled = handedOn(rest, id, settler) ?? readSettled(readResponse(call), rest, id, parsed)
  return settled && { call, at, settled }
}

/** `const res = await fetch(…)`. */
function awaitedIn(statement: NodePath): NodePath<t.CallExpression> | null {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return null
  const init = statement.get('declarations.0.init') as NodePath
  return (statement.get('declarations.0.id') as NodePath).isIdentifier() && init.isAwaitExpression()
    ? callIn(init)
    : null
}

/** `return readJson(res)`, and nothing else. */
function handedOn(
  statements: readonly NodePath[],
  id: NodePath<t.Identifier>,
  settler: Called['settler'],
): Settled | null {
  const [only, ...others] = statements
  const call = only?.isReturnStatement() && others.length === 0 ? callIn(only.get('argument') as NodePath) : null
  const [given, ...more] = call?.node.arguments ?? []
  return call && given && more.length === 0 && mentionTest(id)(given) ? settledBy(call, settler) : null
}

/** `return readJson(await fetch(…))` */
function handedToSettler(statements: readonly NodePath[], called: Called): Requested | null {
  const outer = returnedLast(statements)
  const [given, ...others] = outer?.get('arguments') ?? []
  const call = given?.isAwaitExpression() && others.length === 0 ? callIn(given) : null
  const settled = call && outer && settledBy(outer, called.settler)
  return settled ? { call, at: statements.length - 1, settled } : passedToSettler(statements, called)
}

/** `return fetch(…).then(readJson)` */
function passedToSettler(statements: readonly NodePath[], { settler }: Called): Requested | null {
  const link = returnedLast(statements)
  const member = link?.get('callee') as NodePath | undefined
  const [given, ...others] = link?.get('arguments') ?? []
  if (!member || !isMember(member) || memberName(member.node) !== 'then' || !given || others.length > 0) return null
  const call = member.get('object') as NodePath
  // `readJson<T>` is `readJson`.
  const callee = given.isTSInstantiationExpression() ? (given.get('expression') as NodePath) : given
  const found = call.isCallExpression() && callee.isIdentifier() ? settler(callee) : null
  return found && call.isCallExpression() ? { call, at: statements.length - 1, settled: settledOf(found) } : null
}

function returnedLast(statements: readonly NodePath[]): NodePath<t.CallExpression> | null {
  const last = statements.at(-1)
  return last?.isReturnStatement() ? callIn(last.get('argument') as NodePath) : null
}

function settledBy(call: NodePath<t.CallExpression>, settler: Called['settler']): Settled | null {
  const found = settler(call.get('callee') as NodePath)
  return found && settledOf(found)
}

function settledOf({ message, gives, response }: Settler): Settled {
  return { message, gives, response }
}

/** The call in `await call() as T`. */
function callIn(path: NodePath): NodePath<t.CallExpression> | null {
  const value = path.node ? withoutCasts(path) : null
  if (value?.isAwaitExpression()) return callIn(value.get('argument'))
  return value?.isCallExpression() ? value : null
}
