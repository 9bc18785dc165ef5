// Finds every call to an `/api` URL in a file, and every other mention of one.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import { traverse, type NodePath } from '../ast/traverse.js'
import type { Parsed } from '../ast/parse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'
import { readUrl, type ImportedConstant } from './api-url.js'
import type { CallSite, UrlPattern } from './call-site.js'
import { readFetchOptions } from './fetch-options.js'
import { readResponse, unreadResponse } from './response-reads.js'
import type { HttpMethod } from './route-file.js'
import { findTrigger } from './trigger.js'

/** Calls and comparisons that only read, navigate to or name a URL. */
const readers =
  /^(useSWR|useSWRImmutable|useSWRInfinite|use\w*Query|useQueries|invalidate\w*|prefetch\w*|preload|mutate|revalidate\w*|push|replace|redirect|permanentRedirect|refetch\w*|startsWith|endsWith|includes|test|match|indexOf|EventSource)$/
const writers: Readonly<Record<string, HttpMethod>> = {
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  get: 'GET',
  head: 'HEAD',
}
/** Names that suggest an HTTP client whose base URL may already end in `/api`. */
const clients =
  /(^|[a-z.])(post|put|patch|delete|del|request|fetch\w*|\w*fetch|fetcher|\w*poster|axios|ky|api\w*|http\w*|client)$/i

/**
 * All mentions of API URLs in a file, in source order.
 * @param constant resolves imported string constants.
 */
export function findApiCalls(parsed: Parsed, constant: ImportedConstant): CallSite[] {
  // Most files mention no URL of ours; building their scopes would cost more than everything else.
  const sites: CallSite[] = []
  const consumed = new Set<t.Node>()
  const read = (path: NodePath) => readUrl(path, parsed.text, constant)
  traverse(parsed.ast, {
    CallExpression(path) {
      const [first] = path.get('arguments') as NodePath[]
      if (!first) return
      if (isFetch(path)) {
        const url = read(first)
        const site = fetchSite(path, url, parsed)
        consume(first, consumed)
        if (site) sites.push(site)
        return
      }
      for (const argument of path.get('arguments') as NodePath[]) {
        const url = isTextual(argument.node) ? read(argument) : null
        const name = calleeName(path.node.callee)
        if (!url || !(isApi(url) || clients.test(name))) continue
        consume(argument, consumed)
        sites.push(isReader(name) ? readSite(path, name, url, parsed) : clientSite(path, name, url, parsed))
        break
      }
    },
    NewExpression(path) {
      if (path.node.callee.type === 'Identifier' && readers.test(path.node.callee.name))
        path.get('arguments').forEach((argument) => consume(argument as NodePath, consumed))
    },
  })
  traverse(parsed.ast, {
    'StringLiteral|TemplateLiteral'(path: NodePath) {
      if (consumed.has(path.node) || !mentionsApi(path.node) || isHarmless(path)) return
      const url = read(path)
      if (url && isApi(url)) sites.push(mentionSite(path, url, parsed))
    },
  })
  return sites.sort((a, b) => a.range.start - b.range.start)
}

function isApi(url: UrlPattern): boolean {
  const [first] = url.segments
  return first?.kind === 'text' && first.text === 'api'
}

function isTextual(node: t.Node): boolean {
  return (
    node.type === 'StringLiteral' ||
    node.type === 'TemplateLiteral' ||
    node.type === 'BinaryExpression' ||
    node.type === 'Identifier'
  )
}

function mentionsApi(node: t.Node): boolean {
  if (node.type === 'StringLiteral') return node.value.includes('/api')
  return node.type === 'TemplateLiteral' && node.quasis.some((quasi) => quasi.value.raw.includes('/api'))
}

/** Places where a URL is no call: comparisons, imports, links, types, keys, and constants that the calls resolve themselves. */
function isHarmless(path: NodePath): boolean {
  const { parent, parentPath } = path
  if (/^(Import|Export|TS)/.test(parent.type) && parent.type !== 'TSAsExpression') return true
  if (parent.type === 'BinaryExpression' && parent.operator !== '+') return true
  if (parent.type === 'SwitchCase') return true
  if (parent.type === 'JSXAttribute' && /^(href|src|srcSet|poster)$/.test(String(parent.name.name))) return true
  if (parent.type === 'ObjectProperty' && parent.key === path.node) return true
  const call = path.findParent((p) => p.isCallExpression() || p.isFunction())
  if (call?.isCallExpression() && isReader(calleeName(call.node.callee))) return true
  if (parentPath?.isVariableDeclarator() && parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const binding = path.scope.getBinding(parent.id.name)
    return (
      binding !== undefined &&
      binding.constant &&
      binding.referencePaths.length > 0 &&
      binding.referencePaths.every(isUrlArgument)
    )
  }
  return false
}

/** `API` in `fetch(API)`, fetch(`${API}/x`) or `fetch(API + id)`: the call speaks for it. */
function isUrlArgument(reference: NodePath): boolean {
  const outer = reference.findParent((p) => !p.isTemplateLiteral() && !p.isBinaryExpression())
  return (
    (outer?.isCallExpression() && (isFetch(outer) || isReader(calleeName(outer.node.callee)))) ||
    outer?.isExportSpecifier() === true
  )
}

function isReader(name: string): boolean {
  return readers.test(name.split('.').at(-1) ?? '')
}

function consume(path: NodePath, consumed: Set<t.Node>): void {
  consumed.add(path.node)
  path.traverse({ 'StringLiteral|TemplateLiteral': (inner: NodePath) => void consumed.add(inner.node) })
}

/** The global `fetch`, also as `window.fetch`. A local function of that name is somebody's wrapper. */
export function isFetch(path: NodePath<t.CallExpression>): boolean {
  const { callee } = path.node
  if (callee.type === 'Identifier') return callee.name === 'fetch' && !path.scope.getBinding('fetch')
  return callee.type === 'MemberExpression' && /^(window|globalThis|self)\.fetch$/.test(calleeName(callee))
}

function calleeName(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'Import') return 'import'
  if (
    (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
    node.property.type === 'Identifier'
  )
    return `${calleeName(node.object)}.${node.property.name}`
  return node.type === 'CallExpression' ? `${calleeName(node.callee)}()` : node.type === 'ThisExpression' ? 'this' : '…'
}

function fetchSite(path: NodePath<t.CallExpression>, url: UrlPattern | null, parsed: Parsed): CallSite | null {
  if (url && !isApi(url) && url.origin === 'none') return null
  const options = readFetchOptions(path, parsed)
  // A URL that says nothing: the call is somebody's wrapper, and those who call the wrapper say where it goes.
  if (!url || (url.origin === 'unknown' && !isApi(url))) return null
  if (options.method === 'GET' || options.method === 'HEAD') return readSite(path, 'fetch', url, parsed)
  const range = rangeOf(path.node)
  const at = locate(parsed.file, parsed.text, range)
  const problems: Diagnostic[] = [...options.problems]
  if (url.origin === 'unknown')
    problems.push(diagnose('call/dynamic-url', at, 'what stands before the path is an expression'))
  if (url.segments.some((segment) => segment.kind === 'mixed') || url.query.some(({ name }) => name === '*')) {
    problems.push(diagnose('call/dynamic-url', at, 'a segment mixes text and expressions, or is computed elsewhere'))
  }
  const trigger = findTrigger(path, parsed.text)
  if (trigger.kind === 'effect') problems.push(diagnose('call/in-effect', at))
  const parallel = runsInParallel(path)
  if (parallel) problems.push(diagnose('call/parallel', at, parallel))
  const { response, misfits } = readResponse(path)
  problems.push(
    ...misfits.map(({ code, range: where, detail }) => diagnose(code, locate(parsed.file, parsed.text, where), detail)),
  )
  return {
    file: parsed.file,
    at,
    range,
    callee: 'fetch',
    url,
    method: options.method,
    body: options.body,
    response,
    trigger,
    problems,
  }
}

/** A read: it changes nothing, but a handler that tests no method has to keep answering it. */
function readSite(path: NodePath, callee: string, url: UrlPattern, parsed: Parsed): CallSite {
  const range = rangeOf(path.node)
  return {
    file: parsed.file,
    at: locate(parsed.file, parsed.text, range),
    range,
    callee,
    url,
    method: 'GET',
    body: { kind: 'none' },
    response: unreadResponse,
    trigger: { kind: 'function' },
    problems: [],
  }
}

function clientSite(path: NodePath<t.CallExpression>, callee: string, url: UrlPattern, parsed: Parsed): CallSite {
  const options = path.node.arguments.find((argument) => argument.type === 'ObjectExpression')
  const said = options ? readFetchOptions(path, parsed).method : null
  const method = writers[(callee.split('.').at(-1) ?? '').toLowerCase()] ?? (said === 'GET' ? null : said)
  const range = rangeOf(path.node)
  const at = locate(parsed.file, parsed.text, range)
  return {
    file: parsed.file,
    at,
    range,
    callee,
    url,
    method,
    body: { kind: 'unknown' },
    response: unreadResponse,
    trigger: findTrigger(path, parsed.text),
    problems: [diagnose('call/through-client', at, callee)],
  }
}

function mentionSite(path: NodePath, url: UrlPattern, parsed: Parsed): CallSite {
  const range = rangeOf(path.node)
  const at = locate(parsed.file, parsed.text, range)
  const detail =
    path.parent.type === 'JSXAttribute'
      ? `the attribute \`${String(path.parent.name.name)}\``
      : path.parent.type === 'ObjectProperty'
        ? 'in an object'
        : 'not in a fetch call'
  return {
    file: parsed.file,
    at,
    range,
    callee: 'url',
    url,
    method: null,
    body: { kind: 'unknown' },
    response: unreadResponse,
    trigger: { kind: 'function' },
    problems: [diagnose('call/url-as-value', at, detail)],
  }
}

function runsInParallel(path: NodePath): string | null {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (at.isCallExpression() && /^Promise\.(all|allSettled|race|any)$/.test(calleeName(at.node.callee)))
      return calleeName(at.node.callee)
    if (
      at.isFunction() &&
      at.parent.type === 'CallExpression' &&
      /\.(map|forEach|flatMap)$/.test(calleeName(at.parent.callee))
    )
      return calleeName(at.parent.callee).replace(/^.*\./, '')
    if (at.isFunction()) return null
  }
  return null
}
