// A function of the project's own that requests, throws where the answer is no success, and gives the body: `postJson(url, body)`.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { isFetch } from '../callee.js'
import type { ResponseReads } from './call-site.js'
import type { FetchWrapper } from './fetch-wrapper.js'
import { readResponse, readsIn } from './response-reads.js'
import { mentionTest } from './response-uses.js'
import type { Surroundings } from './url-constant.js'
import { type Ending, readEnding } from './wrapper-ending.js'
import { argumentNames } from './wrapper-arguments.js'
import { readRequest, type SentRequest } from './wrapper-request.js'

/** How it turns its arguments into a request, and the response into a value or an error. */
export interface ValueWrapper extends SentRequest, Ending {
  kind: 'value'
  /** What it looks at itself where the request has failed. */
  response: Pick<ResponseReads, 'status' | 'successStatuses' | 'tellsCrashFromNetwork'>
}

/**
 * Reads such a function.
 * @returns `null` for one that does anything besides.
 */
export function readValueWrapper(
  fn: NodePath<t.Function>,
  parsed: Parsed,
  around: Surroundings,
  fetchWrapper: (callee: NodePath) => FetchWrapper | null,
): ValueWrapper | null {
  const body = fn.get('body') as NodePath
  if (!fn.node.async || fn.node.generator || !body.isBlockStatement()) return null
  const names = argumentNames(fn.node.params)
  if (!names) return null
  const statements = body.get('body')
  const at = statements.findIndex((statement) => awaitedIn(statement) !== null)
  const call = statements[at] && awaitedIn(statements[at])
  const inner = call && !isFetch(call) ? fetchWrapper(call.get('callee') as NodePath) : null
  if (!call || !(inner || isFetch(call))) return null
  const sent = readRequest(call, statements.slice(0, at), names, parsed, around, inner?.url)
  if (!sent) return null
  const { response, misfits } = readResponse(call)
  const rest = statements.slice(at + 1)
  if (response.unchecked || rest.length === 0) return null
  const isResponse = mentionTest(statements[at]!.get('declarations.0.id') as NodePath<t.Identifier>)
  const ending = readEnding(rest, { uses: response.uses, isResponse }, parsed)
  if (!ending) return null
  const { told, message, gives } = ending
  const isTold = ({ range }: { range: Range }) => told.some((each) => isWithin(range, each))
  if (!misfits.every(isTold)) return null
  const { tellsCrashFromNetwork } = response
  const { status, successStatuses } = readsIn(
    response.uses.filter((use) => !isTold(use)),
    tellsCrashFromNetwork,
  )
  return { kind: 'value', ...sent, message, gives, response: { status, successStatuses, tellsCrashFromNetwork } }
}

/** `const res = await fetch(…)`. */
function awaitedIn(statement: NodePath): NodePath<t.CallExpression> | null {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return null
  const init = statement.get('declarations.0.init') as NodePath
  const call = init.isAwaitExpression() ? (init.get('argument') as NodePath) : null
  return call?.isCallExpression() ? call : null
}
