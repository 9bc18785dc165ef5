// What is said of every mention of an API URL, and all that is known of those that are no understood request: a read, another client,
// the URL as a value.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose, type Diagnostic } from '../../diagnostics.js'
import { locate, type Location, type Range } from '../../location.js'
import type { ClientObstacle } from './client-obstacle.js'
import type { CallBody, CallSite, UrlPattern } from './call-site.js'
import { readFetchOptions } from './fetch-options.js'
import { unreadResponse } from './response-reads.js'
import type { HttpMethod } from '../route/route-file.js'
import { findTrigger } from './trigger.js'

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
export function facts(path: NodePath, callee: string, url: UrlPattern, parsed: Parsed): CallSite {
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

/** What is not known of the URL. */
export function urlProblems(url: UrlPattern, { at }: CallSite): Diagnostic[] {
  const out: Diagnostic[] = []
  if (url.origin === 'unknown')
    out.push(diagnose('call/dynamic-url', at, 'what stands before the path may be another server, or another folder'))
  if (url.segments.some((segment) => segment.kind === 'mixed') || url.query.some(({ name }) => name === '*')) {
    out.push(diagnose('call/dynamic-url', at, 'a part of it mixes text and expressions, or is computed elsewhere'))
  }
  return out
}

/** Comments in `call` between the options, which no argument of the action takes along. */
export function strayComments(parsed: Parsed, call: Range, url: UrlPattern, body: CallBody): Range[] {
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

/** A call through something else than fetch, which is not followed. */
export function clientFacts(
  path: NodePath<t.CallExpression>,
  callee: string,
  url: UrlPattern,
  parsed: Parsed,
  obstacle: ClientObstacle | null,
): CallSite {
  const base = facts(path, callee, url, parsed)
  const options = path.node.arguments.some((argument) => argument.type === 'ObjectExpression')
  const said = options ? readFetchOptions(path, parsed).method : null
  const method = methodOf(callee) ?? (said === 'GET' ? null : said)
  return {
    ...base,
    method,
    trigger: findTrigger(path, parsed),
    problems: [obstacle ? saidOf(obstacle, callee, base.at) : diagnose('call/through-client', base.at, callee)],
  }
}

function saidOf({ sign, what, at: place }: ClientObstacle, callee: string, at: Location): Diagnostic {
  switch (sign) {
    case 'sends-token':
    case 'refreshes-session':
    case 'redirects':
    case 'does-more':
      return diagnose(`call/client-${sign}`, at, callee, place, what)
    case 'retries':
    case 'intercepts':
      return diagnose(`call/client-${sign}`, at, callee, place)
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
