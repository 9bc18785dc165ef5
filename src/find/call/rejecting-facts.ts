// The facts about a call that rejects where the answer is no success: through axios and its like, or a function of the project.
// It keeps that contract: a failed result is thrown, so what stands around the call runs as it did.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose, type Diagnostic } from '../../diagnostics.js'
import { locate } from '../../location.js'
import { calleeName } from '../callee.js'
import { mayMutate } from '../route/route-file.js'
import type { BodyCall } from './body-client.js'
import { readBodyUse } from './body-use.js'
import { facts, readFacts, strayComments, urlProblems } from './call-facts.js'
import type { CallSite, UrlPattern } from './call-site.js'
import type { ClientCall } from './client-call.js'
import { readClientResponse } from './client-response.js'
import { readFetchOptions } from './fetch-options.js'
import { runsInParallel } from './runs-in-parallel.js'
import { findTrigger } from './trigger.js'
import type { Misfit } from './uses.js'
import type { ValueWrapper } from './value-wrapper.js'
import type { SettledFetch } from './settled-fetch.js'
import { type Definition, readSettledCall, readWrapperCall } from './wrapper-call.js'

/** What the kinds of such calls say of themselves. */
interface Rejecting extends Pick<CallSite, 'method' | 'body' | 'held' | 'response' | 'rejection'> {
  misfits: readonly Misfit[]
  problems: readonly Diagnostic[]
}

/** A call through a client that gives a response. */
export function clientCallFacts(
  path: NodePath<t.CallExpression>,
  { callee, method, body, held, misfits: own }: ClientCall,
  url: UrlPattern,
  parsed: Parsed,
): CallSite {
  const { response, rejection, misfits } = readClientResponse(path)
  const said = { method, body, held, response, rejection, misfits: [...own, ...misfits], problems: [] }
  return rejectingFacts(path, facts(path, callee, url, parsed), said, parsed)
}

/** A call of a client that gives the body. */
export function bodyCallFacts(sent: BodyCall, url: UrlPattern, parsed: Parsed): CallSite {
  const { path, callee, method, body, held } = sent
  const base = facts(path, callee, url, parsed)
  const { response, rejection, misfits } = readBodyUse(sent)
  const problems = sent.repeats ? [diagnose('call/client-repeats', base.at, method)] : []
  const said = { method, body, held, response, rejection, misfits: [...sent.misfits, ...misfits], problems }
  return rejectingFacts(path, base, said, parsed)
}

/** A call of a function that requests, throws where the answer is no success, and gives the body. */
export function wrapperCallFacts(
  path: NodePath<t.CallExpression>,
  wrapper: ValueWrapper,
  url: UrlPattern,
  parsed: Parsed,
  defined: Definition,
): CallSite {
  const said = readWrapperCall(path, wrapper, parsed, defined)
  const callee = calleeName(path.node.callee)
  if (!mayMutate(said.method)) return readFacts(path, callee, url, parsed)
  return rejectingFacts(path, facts(path, callee, url, parsed), { ...said, held: [] }, parsed)
}

/** A `fetch` whose response is handed to a function that settles it: the call of that function is the one that rejects. */
export function settledFetchFacts(
  { request, call, settler, held }: SettledFetch,
  url: UrlPattern,
  parsed: Parsed,
  defined: Definition,
): CallSite {
  const { method, body, held: parts, problems } = readFetchOptions(request, parsed)
  if (!mayMutate(method)) return readFacts(request, 'fetch', url, parsed)
  const settled = readSettledCall(call, settler, parsed, defined)
  const said = { method, body, ...settled, held: [...parts, ...held], problems }
  const { at } = facts(request, 'fetch', url, parsed)
  return rejectingFacts(call, { ...facts(call, 'fetch', url, parsed), at }, said, parsed)
}

function rejectingFacts(
  path: NodePath<t.CallExpression>,
  base: CallSite,
  { misfits, problems, ...said }: Rejecting,
  parsed: Parsed,
): CallSite {
  const trigger = findTrigger(path, parsed)
  const parallel = runsInParallel(path)
  return {
    ...base,
    ...said,
    comments: [base.range, ...said.held].flatMap((range) => strayComments(parsed, range, base.url, said.body)),
    // Splitting a submit handler would take the throw out of the `try` that waits for it.
    trigger: trigger.kind === 'effect' ? trigger : { kind: 'function' },
    problems: [
      ...problems,
      ...urlProblems(base.url, base),
      ...(parallel ? [diagnose('call/parallel', base.at, parallel)] : []),
      ...misfits.map(({ code, range, detail }) => diagnose(code, locate(parsed.file, parsed.text, range), detail)),
    ],
  }
}
