// The facts about one mention of an API URL, by its kind: a fetch, a read, another client, or the URL as a value.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose, type Diagnostic } from '../../diagnostics.js'
import { locate, type Range } from '../../location.js'
import { calleeName } from '../callee.js'
import type { BodyCall } from './body-client.js'
import { readBodyUse } from './body-use.js'
import type { Branch, CallBody, CallSite, Trigger, UrlPattern } from './call-site.js'
import type { ClientCall } from './client-call.js'
import { choosingStatements } from './chosen-call.js'
import { readClientResponse } from './client-response.js'
import { callsHandedTo } from './handed-back.js'
import { readFetchOptions } from './fetch-options.js'
import { readResponse, unreadResponse } from './response-reads.js'
import { type HttpMethod, mayMutate } from '../route/route-file.js'
import { runsInParallel } from './runs-in-parallel.js'
import { findTrigger } from './trigger.js'
import type { Misfit } from './uses.js'
import type { ValueWrapper } from './value-wrapper.js'
import { readWrapperCall } from './wrapper-call.js'
import { heldAbove } from './written-above.js'

const writers: Readonly<Record<string, HttpMethod>> = {
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  get: 'GET',
  head: 'HEAD',
}

/** What all kinds have in common; a kind says what it knows beyond that. */
function facts(path: NodePath, callee: string, url: UrlPattern, parsed: Parsed): CallSite {
  const range = rangeOf(path.node)
  return {
    file: parsed.file,
    at: locate(parsed.file, parsed.text, range),
    range,
    shadowed: Object.keys(path.scope.getAllBindings()),
    exported: exportAround(path),
    statement: rangeOf((path.getStatementParent() ?? path).node),
    held: [],
    comments: [],
    callee,
    url,
    method: null,
    body: { kind: 'unknown' },
    response: unreadResponse,
    flags: [],
    rejection: null,
    trigger: { kind: 'function' },
    branch: null,
    problems: [],
  }
}

/** The exported declaration of the top level that `path` is in. */
function exportAround(path: NodePath): string | null {
  const statement = path.findParent(({ parentPath }) => parentPath?.isProgram() === true)
  if (statement?.isExportDefaultDeclaration()) return 'default'
  const declaration = statement?.isExportNamedDeclaration() ? statement.node.declaration : null
  if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name ?? null
  const [only, ...others] = declaration?.type === 'VariableDeclaration' ? declaration.declarations : []
  return only?.id.type === 'Identifier' && others.length === 0 ? only.id.name : null
}

/** A `fetch` to a URL below `/api`, or one of the two that it may be. */
export function fetchFacts(
  path: NodePath<t.CallExpression>,
  url: UrlPattern,
  parsed: Parsed,
  branch: Branch | null = null,
): CallSite {
  const base = { ...facts(path, 'fetch', url, parsed), branch }
  const { method, body, held: parts, problems: optionProblems } = readFetchOptions(path, parsed, branch)
  const held = branch ? [...new Set([...parts, ...heldAbove(choosingStatements(path), path)])] : parts
  if (!mayMutate(method)) return readFacts(path, 'fetch', url, parsed)
  const { response, misfits, flags = [], rejection = null } = readResponse(path)
  const handed = callsHandedTo(path)
  const found = triggerOf([path, ...handed], parsed)
  // What throws does not report to a form.
  const trigger = rejection && found.kind === 'submit' ? { kind: 'function' as const } : ofBranch(found, branch)
  const problems: Diagnostic[] = [...optionProblems, ...urlProblems(url, base)]
  if (trigger.kind === 'effect') problems.push(diagnose('call/in-effect', base.at))
  const [parallel] = [path, ...handed].flatMap((each) => runsInParallel(each) ?? [])
  if (parallel) problems.push(diagnose('call/parallel', base.at, parallel))
  const withMisfits = (found: readonly Misfit[]) => [
    ...problems,
    ...found.map(({ code, range, detail }) => diagnose(code, locate(parsed.file, parsed.text, range), detail)),
  ]
  return {
    ...base,
    held,
    comments: [base.range, ...held].flatMap((range) => strayComments(parsed, range, url, body)),
    method,
    body,
    response,
    rejection,
    flags: flags.map(({ misfits: own, ...flag }) => ({ ...flag, problems: withMisfits(own) })),
    trigger,
    problems: withMisfits(misfits),
  }
}

/** What sets off the call, or one of those that get its response from the function around it. */
function triggerOf([call, ...handed]: readonly NodePath<t.CallExpression>[], parsed: Parsed): Trigger {
  const others = handed.map((each) => findTrigger(each, parsed.text))
  return others.find(({ kind }) => kind === 'effect') ?? findTrigger(call!, parsed.text)
}

/** A form's state comes from one action. */
function ofBranch(trigger: Trigger, branch: Branch | null): Trigger {
  return branch && trigger.kind === 'submit'
    ? { kind: 'submit', reading: { obstacle: 'a condition chooses between two actions' } }
    : trigger
}

/** One of several URLs that a call may go to: which one is chosen when it runs, so it is the caller of each of them. */
export function choiceFacts(path: NodePath<t.CallExpression>, site: CallSite, parsed: Parsed): CallSite {
  if (site.method === 'GET') return site
  const at = locate(parsed.file, parsed.text, rangeOf(path.node))
  return { ...site, problems: [...site.problems, diagnose('call/dynamic-url', at, 'one of several paths is chosen')] }
}

/**
 * A call through a client that rejects where the answer is no success. It keeps that contract: a failed result is thrown,
 * so what stands around the call runs as it did.
 */
export function clientCallFacts(
  path: NodePath<t.CallExpression>,
  { callee, method, body, held, misfits: own }: ClientCall,
  url: UrlPattern,
  parsed: Parsed,
): CallSite {
  const base = facts(path, callee, url, parsed)
  const { response, rejection, misfits } = readClientResponse(path)
  const problems = urlProblems(url, base)
  const inEffect = findTrigger(path, parsed.text).kind === 'effect'
  if (inEffect) problems.push(diagnose('call/in-effect', base.at))
  const parallel = runsInParallel(path)
  if (parallel) problems.push(diagnose('call/parallel', base.at, parallel))
  problems.push(
    ...[...own, ...misfits].map(({ code, range, detail }) =>
      diagnose(code, locate(parsed.file, parsed.text, range), detail),
    ),
  )
  return {
    ...base,
    held,
    comments: [base.range, ...held].flatMap((range) => strayComments(parsed, range, url, body)),
    method,
    body,
    response,
    rejection,
    // Splitting a submit handler would take the throw out of the `try` that waits for it.
    trigger: { kind: inEffect ? 'effect' : 'function' },
    problems,
  }
}

/** A call of a client that gives the body, and rejects where there is none: what was thrown is thrown again, of the failed result. */
export function bodyCallFacts(sent: BodyCall, url: UrlPattern, parsed: Parsed): CallSite {
  const { path, callee, method, body, held } = sent
  const base = facts(path, callee, url, parsed)
  const { response, rejection, misfits } = readBodyUse(sent)
  const problems = urlProblems(url, base)
  if (sent.repeats) problems.push(diagnose('call/client-repeats', base.at, method))
  const inEffect = findTrigger(path, parsed.text).kind === 'effect'
  if (inEffect) problems.push(diagnose('call/in-effect', base.at))
  const parallel = runsInParallel(path)
  if (parallel) problems.push(diagnose('call/parallel', base.at, parallel))
  problems.push(
    ...[...sent.misfits, ...misfits].map(({ code, range, detail }) =>
      diagnose(code, locate(parsed.file, parsed.text, range), detail),
    ),
  )
  return {
    ...base,
    held,
    comments: [base.range, ...held].flatMap((range) => strayComments(parsed, range, url, body)),
    method,
    body,
    response,
    rejection,
    // Splitting a submit handler would take the throw out of the `try` that waits for it.
    trigger: { kind: inEffect ? 'effect' : 'function' },
    problems,
  }
}

/** A call of a function that requests, throws where the answer is no success, and gives the body. */
export function wrapperCallFacts(
  path: NodePath<t.CallExpression>,
  wrapper: ValueWrapper,
  url: UrlPattern,
  parsed: Parsed,
): CallSite {
  const { method, body, response, rejection, problems: own, misfits } = readWrapperCall(path, wrapper, parsed)
  const callee = calleeName(path.node.callee)
  if (!mayMutate(method)) return readFacts(path, callee, url, parsed)
  const base = facts(path, callee, url, parsed)
  const problems = [...own, ...urlProblems(url, base)]
  const inEffect = findTrigger(path, parsed.text).kind === 'effect'
  if (inEffect) problems.push(diagnose('call/in-effect', base.at))
  const parallel = runsInParallel(path)
  if (parallel) problems.push(diagnose('call/parallel', base.at, parallel))
  problems.push(
    ...misfits.map(({ code, range, detail }) => diagnose(code, locate(parsed.file, parsed.text, range), detail)),
  )
  return {
    ...base,
    comments: strayComments(parsed, base.range, url, body),
    method,
    body,
    response,
    rejection,
    // Splitting a submit handler would take the throw out of the `try` that waits for it.
    trigger: { kind: inEffect ? 'effect' : 'function' },
    problems,
  }
}

function urlProblems(url: UrlPattern, { at }: CallSite): Diagnostic[] {
  const out: Diagnostic[] = []
  if (url.origin === 'unknown')
    out.push(diagnose('call/dynamic-url', at, 'what stands before the path may be another server, or another folder'))
  if (url.segments.some((segment) => segment.kind === 'mixed') || url.query.some(({ name }) => name === '*')) {
    out.push(diagnose('call/dynamic-url', at, 'a part of it mixes text and expressions, or is computed elsewhere'))
  }
  return out
}

/** Comments in `call` between the options, which no argument of the action takes along. */
function strayComments(parsed: Parsed, call: Range, url: UrlPattern, body: CallBody): Range[] {
  const holes = [...url.segments, ...url.query.map(({ value }) => value)].flatMap((part) =>
    part.kind === 'hole' ? [part.range] : [],
  )
  const kept = 'range' in body ? [...holes, body.range] : holes
  return (parsed.ast.comments ?? [])
    .map((comment) => ({ start: comment.start!, end: comment.end! }))
    .filter((comment) => isWithin(comment, call))
    .filter((comment) => !kept.some((range) => isWithin(comment, range)))
}

/** A call that changes something somewhere, at a URL that the source does not tell. */
export function unknownFacts(path: NodePath<t.CallExpression>, callee: string, parsed: Parsed): CallSite {
  const base = facts(path, callee, { origin: 'unknown', segments: [], query: [] }, parsed)
  return { ...base, problems: [diagnose('call/unknown-url', base.at, callee)] }
}

/** The method that a client's function is named after: `api.patch` -> PATCH. */
export function methodOf(callee: string): HttpMethod | null {
  return writers[(callee.split('.').at(-1) ?? '').toLowerCase()] ?? null
}

/** A read: it changes nothing, but a handler that tests no method has to keep answering it. */
export function readFacts(path: NodePath, callee: string, url: UrlPattern, parsed: Parsed): CallSite {
  return { ...facts(path, callee, url, parsed), method: 'GET', body: { kind: 'none' } }
}

/** A call through something else than fetch, whose behaviour is not known. */
export function clientFacts(
  path: NodePath<t.CallExpression>,
  callee: string,
  url: UrlPattern,
  parsed: Parsed,
): CallSite {
  const base = facts(path, callee, url, parsed)
  const options = path.node.arguments.some((argument) => argument.type === 'ObjectExpression')
  const said = options ? readFetchOptions(path, parsed).method : null
  const method = methodOf(callee) ?? (said === 'GET' ? null : said)
  return {
    ...base,
    method,
    trigger: findTrigger(path, parsed.text),
    problems: [diagnose('call/through-client', base.at, callee)],
  }
}

/** The URL as a value: what is sent to it is not known. */
export function mentionFacts(
  path: NodePath,
  url: UrlPattern,
  parsed: Parsed,
  method: HttpMethod | null = null,
): CallSite {
  const base = { ...facts(path, 'url', url, parsed), method }
  const { parent } = path
  const detail =
    parent.type === 'JSXAttribute'
      ? `the attribute \`${String(parent.name.name)}\``
      : parent.type === 'ObjectProperty'
        ? 'in an object'
        : path.isCallExpression()
          ? 'computed for the call, perhaps one of several'
          : 'not in a fetch call'
  return { ...base, problems: [diagnose('call/url-as-value', base.at, detail)] }
}
