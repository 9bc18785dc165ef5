// What one call says about URLs below `/api`: those that it requests, and those that it only reads or prints.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName, isFetch } from '../callee.js'
import { type HttpMethod, mayMutate } from '../route/route-file.js'
import { type ImportedConstant, readUrl, readUrls, readUrlThrough } from './api-url.js'
import { createdBase } from './axios-instance.js'
import { readBodyCall } from './body-client.js'
import { createdClient } from './body-instance.js'
import { clientFacts, mentionFacts, methodOf, readFacts, unknownFacts } from './call-facts.js'
import { choiceFacts, fetchFacts } from './fetch-facts.js'
import { bodyCallFacts, clientCallFacts, settledFetchFacts, wrapperCallFacts } from './rejecting-facts.js'
import { settledFetch } from './settled-fetch.js'
import { builderOf } from './built-url.js'
import type { CallSite, UrlPattern } from './call-site.js'
import { obstacleOf } from './client-obstacle.js'
import { branchesOf, inBranch } from './chosen-call.js'
import type { Followed } from './client-holder.js'
import { type Clients, readClientCall } from './client-call.js'
import { readFetchOptions } from './fetch-options.js'
import { requestOf } from './fetch-request.js'
import { isFollowedRequest, wrapperOf } from './own-client.js'
import { followedKey, isCacheChange } from './swr-mutation.js'
import { argumentOf } from './url-constant.js'
import { isReader, isUrlArgument, mentionsApi } from './url-mention.js'
import { givenAt } from './wrapper-arguments.js'

/** What is known around a call. */
export interface CallContext {
  parsed: Parsed
  /** Resolves imported string constants. */
  constant: ImportedConstant
  /** What is known of HTTP clients over the whole project. */
  clients: Clients
  /** Whether every importer of an export is looked at too. */
  followed: Followed
  /** Whether a URL may be one of the project's own routes. */
  isOurs: (url: UrlPattern) => boolean
}

/** The call sites that a call is, and the expressions that are no mention of their own beside it. */
export interface CallReading {
  sites: CallSite[]
  speaksFor: readonly NodePath[]
}

type Call = NodePath<t.CallExpression>

/** Calls that request nothing: they compare or print a URL. */
const talk = /^console\.|(^|\.)(startsWith|endsWith|includes|test|match|indexOf)$/
/** Names that suggest an HTTP client whose base URL may already end in `/api`. */
const clientNames =
  /(^|[a-z.])(post|put|patch|delete|del|request|fetch\w*|\w*fetch|fetcher|\w*poster|axios|ky|api\w*|http\w*|client)$/i
/** Members of these are requests whatever their argument is; `map.delete(key)` is none. */
const httpClient = /^(axios|ky|api|apiClient|http|httpClient|client|\w*Axios\w*)\.(post|put|patch|delete)$/

/** Reads a call by the first of its forms that it has; `null` where it has none, and has nothing to do with a request. */
export function readCall(call: Call, context: CallContext): CallReading | null {
  const [first] = call.get('arguments') as NodePath[]
  if (!first) return null
  if (isFetch(call)) {
    const { url, request } = requestOf(call)
    const reading = fetchCall(call, url ?? first, context)
    return request ? { ...reading, speaksFor: [...reading.speaksFor, request] } : reading
  }
  return (
    createdInstance(call) ??
    cacheKey(call) ??
    clientRequest(call, context) ??
    bodyRequest(call, context) ??
    wrapperRequest(call, context) ??
    namedCall(call, context) ??
    unknownRequest(call, first, context)
  )
}

function fetchCall(call: Call, first: NodePath, context: CallContext): CallReading {
  // The calls of the function around it say where it goes.
  if (isFollowedRequest(call, context.followed, context.clients.wrapper, context.parsed))
    return { sites: [], speaksFor: [first] }
  return branchingFetch(call, first, context) ?? plainFetch(call, first, context) ?? heldFetch(call, first, context)
}

/** `fetch(id ? a : b, { method: id ? 'PUT' : 'POST' })` */
function branchingFetch(call: Call, first: NodePath, { parsed, constant, isOurs }: CallContext): CallReading | null {
  const branches = branchesOf(call, parsed.text)
  const urls = branches?.map((branch) => readUrl(inBranch(first, branch), parsed.text, constant))
  if (!branches || !urls?.every((url) => url !== null && isOurs(url))) return null
  return {
    sites: branches.map((branch, i) => fetchFacts(call, urls[i]!, parsed, branch)),
    speaksFor: [first, ...literalsOf(first)],
  }
}

function plainFetch(call: Call, first: NodePath, context: CallContext): CallReading | null {
  const { parsed, constant, isOurs } = context
  const choices = choicesOf(first, context)
  if (choices.length > 1) {
    const sites = choices.map((each) => choiceFacts(call, fetchFacts(call, each, parsed), parsed))
    return { sites, speaksFor: [first] }
  }
  const url = readUrl(first, parsed.text, constant)
  const mayBeOurs = url && (isOurs(url) || (url.origin === 'unknown' && mayMutate(methodIn(call, parsed))))
  return mayBeOurs ? { sites: [fetchSite(call, url, context)], speaksFor: [first, ...builderOf(first)] } : null
}

function fetchSite(call: Call, url: UrlPattern, { parsed, clients }: CallContext): CallSite {
  const settled = settledFetch(call, (callee) => {
    const found = wrapperOf(callee, clients.wrapper, parsed)
    return found?.kind === 'settler' ? found : null
  })
  const defined = clients.defined ?? (() => null)
  return settled ? settledFetchFacts(settled, url, parsed, defined) : fetchFacts(call, url, parsed)
}

/** `fetch(new URL('/api/a', base))`, or a variable that is assigned in branches: it may be each URL that is in it. */
function heldFetch(call: Call, first: NodePath, { parsed, constant, isOurs }: CallContext): CallReading {
  const url = readUrl(first, parsed.text, constant)
  if (url) return { sites: [], speaksFor: [first] }
  const method = methodIn(call, parsed)
  const held = literalsOf(first)
  const sites = [...literalsIn(first), ...held].flatMap((literal) => {
    const inside = mentionsApi(literal.node) ? readUrl(literal, parsed.text, constant) : null
    if (!inside || !isOurs(inside)) return []
    return [mayMutate(method) ? mentionFacts(call, inside, parsed, method) : readFacts(call, 'fetch', inside, parsed)]
  })
  // A URL that says nothing: the call is somebody's wrapper, and those who call the wrapper say where it goes.
  const isOpen = sites.length === 0 && !first.isStringLiteral() && mayMutate(method)
  return { sites: isOpen ? [unknownFacts(call, 'fetch', parsed)] : sites, speaksFor: [first, ...held] }
}

function methodIn(call: Call, parsed: Parsed): HttpMethod | null {
  return readFetchOptions(call, parsed).method
}

/** `axios.create({ baseURL: '/api' })` */
function createdInstance(call: Call): CallReading | null {
  return createdBase(call) === null ? null : { sites: [], speaksFor: [call] }
}

/** `useSWRMutation('/api/posts', fetcher)`: what the fetcher requests is found there. */
function cacheKey(call: Call): CallReading | null {
  const key = followedKey(call)
  return key && { sites: [], speaksFor: [key] }
}

function clientRequest(call: Call, { parsed, constant, clients, isOurs }: CallContext): CallReading | null {
  const client = readClientCall(call, clients, parsed.file)
  const url = client && readUrl(client.url, parsed.text, constant, client.base)
  return client && url && isOurs(url)
    ? { sites: [clientCallFacts(call, client, url, parsed)], speaksFor: [call, client.url, ...builderOf(client.url)] }
    : null
}

/** `ofetch(url, …)`, `ky.post(url, …).json()` */
function bodyRequest(call: Call, { parsed, constant, clients, isOurs }: CallContext): CallReading | null {
  if (createdClient(call)) return { sites: [], speaksFor: [call] }
  const sent = readBodyCall(call, clients.bodyInstance ?? (() => null))
  // A path that begins with the base has it already, for ofetch.
  const whole = sent?.library === 'ofetch' ? readUrl(sent.url, parsed.text, constant) : null
  const url = whole && isOurs(whole) ? whole : sent && readUrl(sent.url, parsed.text, constant, sent.base)
  return sent && url && isOurs(url)
    ? {
        sites: [bodyCallFacts(sent, url, parsed)],
        speaksFor: [sent.path, sent.request, sent.url, ...builderOf(sent.url)],
      }
    : null
}

/** A call of a function around `fetch`, where that and the URL are understood. */
function wrapperRequest(call: Call, { parsed, constant, clients, isOurs, followed }: CallContext): CallReading | null {
  const args = call.get('arguments') as NodePath[]
  const found = args.some((each) => isTextual(each.node) || textsIn(each).length > 0)
    ? wrapperOf(call.get('callee') as NodePath, clients.wrapper, parsed)
    : null
  const wrapper = found?.kind === 'settler' ? null : found
  const given = wrapper?.kind === 'value' ? givenAt(call, wrapper.places) : args
  const url = wrapper && readUrlThrough(wrapper.url, given, parsed.text, constant)
  if (!wrapper || !url || !isOurs(url)) return null
  const isOpen = url.segments.some(({ kind }) => kind !== 'text')
  if (isOpen && isFollowedRequest(call, followed, clients.wrapper, parsed)) return { sites: [], speaksFor: [] }
  const defined = clients.defined ?? (() => null)
  const site =
    wrapper.kind === 'value' ? wrapperCallFacts(call, wrapper, url, parsed, defined) : fetchFacts(call, url, parsed)
  const isAsked = (index: number) => wrapper.url.some((part) => argumentOf(part) === index)
  const speaksFor = given.flatMap((path, index) => (path && isAsked(index) ? [path] : []))
  return { sites: [site], speaksFor }
}

/** Texts with a slash in front that an object holds: `{ url: '/api/posts', data }`. */
function textsIn(path: NodePath): NodePath[] {
  if (!path.isObjectExpression()) return []
  return path.get('properties').flatMap((property) => {
    const value = property.isObjectProperty() ? (property.get('value') as NodePath) : null
    return value && startsWithSlash(value.node) ? [value] : []
  })
}

function startsWithSlash(node: t.Node): boolean {
  if (node.type === 'StringLiteral') return node.value.startsWith('/')
  return node.type === 'TemplateLiteral' && node.quasis[0]!.value.raw.startsWith('/')
}

/** Any call with such a URL in its arguments, judged by its name. */
function namedCall(call: Call, context: CallContext): CallReading | null {
  const { parsed, constant, isOurs, clients } = context
  const name = calleeName(call.node.callee)
  for (const argument of call.get('arguments') as NodePath[]) {
    const url = isTextual(argument.node) ? readUrl(argument, parsed.text, constant) : null
    if (!url || !(isOurs(url) || clientNames.test(name))) continue
    const spoken = (sites: CallSite[]) => ({ sites, speaksFor: [argument] })
    if (talk.test(name)) return spoken([])
    if (isReader(name) || isCacheChange(call.get('callee') as NodePath))
      return spoken([readFacts(call, name, url, parsed)])
    const obstacle = obstacleOf(call.get('callee') as NodePath, clients.obstacle ?? (() => null), parsed)
    const choices = choicesOf(argument, context)
    if (choices.length < 2) return spoken([clientFacts(call, name, url, parsed, obstacle)])
    return spoken(choices.map((each) => choiceFacts(call, clientFacts(call, name, each, parsed, obstacle), parsed)))
  }
  return callWithObject(call, context)
}

/** `postData({ url: '/api/posts', data })` of a function of the project that requests, where it or what it is given is not understood. */
function callWithObject(call: Call, { parsed, constant, isOurs, clients }: CallContext): CallReading | null {
  const callee = call.get('callee') as NodePath
  const texts = (call.get('arguments') as NodePath[]).flatMap(textsIn)
  const found = texts.flatMap((text) => {
    const url = readUrl(text, parsed.text, constant)
    return url && isOurs(url) ? [{ text, url }] : []
  })
  const [first] = found
  if (!first) return null
  const { text, url } = first
  if (wrapperOf(callee, clients.wrapper, parsed)) return { sites: [mentionFacts(call, url, parsed)], speaksFor: [text] }
  const obstacle = obstacleOf(callee, clients.obstacle ?? (() => null), parsed)
  return obstacle
    ? { sites: [clientFacts(call, calleeName(callee.node), url, parsed, obstacle)], speaksFor: [text] }
    : null
}

/** `axios.post(url)`, of whose URL nothing is known. */
function unknownRequest(call: Call, first: NodePath, { parsed }: CallContext): CallReading | null {
  const name = calleeName(call.node.callee)
  const isRequest = httpClient.test(name) && mayMutate(methodOf(name)) && !first.isStringLiteral()
  return isRequest ? { sites: [unknownFacts(call, name, parsed)], speaksFor: [] } : null
}

/** The URLs of which one is requested, where the source names them all. */
function choicesOf(path: NodePath, { parsed, constant, isOurs }: CallContext): UrlPattern[] {
  const urls = isTextual(path.node) ? readUrls(path, parsed.text, constant) : []
  return urls.every(isOurs) ? urls : []
}

function literalsIn(path: NodePath): NodePath[] {
  const found: NodePath[] = path.isStringLiteral() || path.isTemplateLiteral() ? [path] : []
  path.traverse({ 'StringLiteral|TemplateLiteral': (inner: NodePath) => void found.push(inner) })
  return found
}

/** What a variable may hold that is only the URL of calls: `const url = id ? '/api/a' : '/api/b'`, or assigned in branches. */
function literalsOf(path: NodePath): NodePath[] {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : null
  const declarator = binding?.path
  if (!declarator?.isVariableDeclarator() || !declarator.get('id').isIdentifier()) return []
  if (!binding!.referencePaths.every(isUrlArgument)) return []
  const values = [
    declarator.get('init') as NodePath,
    ...binding!.constantViolations.map((path) =>
      path.isAssignmentExpression() && path.node.operator === '=' ? (path.get('right') as NodePath) : null,
    ),
  ]
  if (values.includes(null)) return []
  return values.flatMap((value) => (value?.node && isChoice(value.node) ? literalsIn(value) : []))
}

/** Nothing but literals and a choice between them. */
function isChoice(node: t.Node): boolean {
  if (node.type === 'ConditionalExpression') return isChoice(node.consequent) && isChoice(node.alternate)
  return node.type === 'StringLiteral' || node.type === 'TemplateLiteral'
}

function isTextual(node: t.Node): boolean {
  return (
    node.type === 'StringLiteral' ||
    node.type === 'TemplateLiteral' ||
    node.type === 'BinaryExpression' ||
    node.type === 'Identifier' ||
    node.type === 'MemberExpression' ||
    node.type === 'CallExpression'
  )
}
