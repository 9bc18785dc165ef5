// Finds every call to an `/api` URL in a file, and every other mention of one.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { traverse, type NodePath } from '../../ast/traverse.js'
import { readUrl, readUrls, readUrlThrough, type ImportedConstant } from './api-url.js'
import {
  clientCallFacts,
  choiceFacts,
  clientFacts,
  fetchFacts,
  mentionFacts,
  methodOf,
  readFacts,
  unknownFacts,
  wrapperCallFacts,
} from './call-facts.js'
import { createdBase } from './axios-instance.js'
import type { CallSite, UrlPattern } from './call-site.js'
import { branchesOf, inBranch } from './chosen-call.js'
import { type Clients, readClientCall } from './client-call.js'
import { calleeName, isFetch } from '../callee.js'
import { type ImportedWrapper, isFollowedRequest, wrapperOf } from './own-client.js'
import { readQuery } from './rtk-query.js'
import { argumentOf } from './url-constant.js'
import { accessOf, isHarmless, isPlainMention, isReader, isUrlArgument } from './url-mention.js'
import { readFetchOptions } from './fetch-options.js'
import { type HttpMethod, mutationMethods } from '../route/route-file.js'

/** Calls that request nothing: they compare or print a URL. */
const talk = /^console\.|(^|\.)(startsWith|endsWith|includes|test|match|indexOf)$/
/** Names that suggest an HTTP client whose base URL may already end in `/api`. */
const clientNames =
  /(^|[a-z.])(post|put|patch|delete|del|request|fetch\w*|\w*fetch|fetcher|\w*poster|axios|ky|api\w*|http\w*|client)$/i

/** Members of these are requests whatever their argument is; `map.delete(key)` is none. */
const httpClient = /^(axios|ky|api|apiClient|http|httpClient|client|\w*Axios\w*)\.(post|put|patch|delete)$/

/**
 * All mentions of API URLs in a file, in source order.
 * @param constant resolves imported string constants.
 * @param clients what is known of HTTP clients over the whole project.
 * @param followed whether every importer of an exported constant is looked at too: then the constant itself is no mention.
 */
export function findApiCalls(
  parsed: Parsed,
  constant: ImportedConstant,
  followed: (name: string) => boolean = () => false,
  clients: Clients = { axiosIsPlain: true, instance: () => null, wrapper: () => null },
): CallSite[] {
  const sites: CallSite[] = []
  /** Judged last: a call speaks for the literals in its arguments. */
  const mentioned: NodePath[] = []
  const consumed = new Set<t.Node>()
  const read = (path: NodePath) => readUrl(path, parsed.text, constant)
  /** The URLs of which one is requested, where the source names them all. */
  const choicesOf = (path: NodePath) => {
    const urls = isTextual(path.node) ? readUrls(path, parsed.text, constant) : []
    return urls.every(isApi) ? urls : []
  }
  const mentionOf = (path: NodePath, method: HttpMethod | null, call = path): CallSite[] => {
    const url = mentionsApi(path.node) ? read(path) : null
    if (!url || !isApi(url)) return []
    return [changesSomething(method) ? mentionFacts(call, url, parsed, method) : readFacts(call, 'fetch', url, parsed)]
  }
  traverse(parsed.ast, {
    CallExpression(path) {
      const [first] = path.get('arguments') as NodePath[]
      if (!first || consumed.has(path.node)) return
      if (isFetch(path)) {
        if (isFollowedRequest(path, followed, parsed)) {
          consume(first, consumed)
          return
        }
        const branches = branchesOf(path, parsed.text)
        const urls = branches?.map((branch) => read(inBranch(first, branch)))
        if (urls?.every((url) => url !== null && isApi(url))) {
          consume(first, consumed)
          for (const literal of literalsOf(first)) consume(literal, consumed)
          sites.push(...branches!.map((branch, i) => fetchFacts(path, urls[i]!, parsed, branch)))
          return
        }
        const url = read(first)
        const { method } = readFetchOptions(path, parsed)
        const choices = choicesOf(first)
        if (choices.length > 1) {
          consume(first, consumed)
          sites.push(...choices.map((each) => choiceFacts(path, fetchFacts(path, each, parsed), parsed)))
          return
        }
        if (url && (isApi(url) || (url.origin === 'unknown' && changesSomething(method)))) {
          consume(first, consumed)
          sites.push(fetchFacts(path, url, parsed))
          return
        }
        // `fetch(id ? '/api/a' : '/api/b')`, `fetch(new URL('/api/a', base))`: it may be each of them.
        const held = url ? [] : literalsOf(first)
        const inside = [
          ...(url ? [] : literalsIn(first)).flatMap((literal) => mentionOf(literal, method, path)),
          ...held.flatMap((literal) => mentionOf(literal, method, path)),
        ]
        sites.push(...inside)
        for (const node of [first, ...held]) consume(node, consumed)
        // A URL that says nothing: the call is somebody's wrapper, and those who call the wrapper say where it goes.
        if (!url && inside.length === 0 && !first.isStringLiteral() && changesSomething(method))
          sites.push(unknownFacts(path, 'fetch', parsed))
        return
      }
      if (createdBase(path) !== null) {
        consume(path, consumed)
        return
      }
      const client = readClientCall(path, clients)
      const clientUrl = client && readUrl(client.url, parsed.text, constant, client.base)
      if (clientUrl && isApi(clientUrl)) {
        consume(path, consumed)
        sites.push(clientCallFacts(path, client, clientUrl, parsed))
        return
      }
      const through = throughWrapper(path, parsed, constant, clients.wrapper)
      if (through) {
        through.urlArguments.forEach((argument) => consume(argument, consumed))
        sites.push(through.site)
        return
      }
      for (const argument of path.get('arguments') as NodePath[]) {
        const url = isTextual(argument.node) ? read(argument) : null
        const name = calleeName(path.node.callee)
        if (!url || !(isApi(url) || clientNames.test(name))) continue
        consume(argument, consumed)
        if (talk.test(name)) return
        const choices = isReader(name) ? [] : choicesOf(argument)
        if (choices.length > 1) {
          sites.push(...choices.map((each) => choiceFacts(path, clientFacts(path, name, each, parsed), parsed)))
          return
        }
        sites.push(isReader(name) ? readFacts(path, name, url, parsed) : clientFacts(path, name, url, parsed))
        return
      }
      const name = calleeName(path.node.callee)
      if (httpClient.test(name) && changesSomething(methodOf(name)) && !first.isStringLiteral())
        sites.push(unknownFacts(path, name, parsed))
    },
    NewExpression(path) {
      if (path.node.callee.type === 'Identifier' && isReader(path.node.callee.name))
        path.get('arguments').forEach((argument) => consume(argument as NodePath, consumed))
    },
    ImportSpecifier(path) {
      // What is not the URL of a call here: `{ url: POSTS }`.
      const references = path.scope.getBinding(path.node.local.name)?.referencePaths ?? []
      for (const mention of references) {
        const reference = accessOf(mention)
        const url = isUrlArgument(reference) || !isPlainMention(reference) ? null : read(reference)
        if (url && isApi(url)) sites.push(mentionFacts(reference, url, parsed))
      }
    },
    ObjectExpression(path) {
      const query = readQuery(path)
      const url = query && readUrl(query.url, parsed.text, constant, query.base)
      if (!url || !isApi(url)) return
      consume(query.url, consumed)
      sites.push(mentionFacts(query.url, url, parsed, query.method))
    },
    'StringLiteral|TemplateLiteral'(path: NodePath) {
      if (mentionsApi(path.node)) mentioned.push(path)
    },
  })
  for (const path of mentioned) {
    const url = consumed.has(path.node) || isHarmless(path, followed) ? null : read(path)
    if (url && isApi(url)) sites.push(mentionFacts(path, url, parsed))
  }
  return sites.sort((a, b) => a.range.start - b.range.start)
}

/** A call of a function around `fetch`, where that and the URL are understood. */
function throughWrapper(
  path: NodePath<t.CallExpression>,
  parsed: Parsed,
  constant: ImportedConstant,
  imported: ImportedWrapper,
): { site: CallSite; urlArguments: readonly NodePath[] } | null {
  const args = path.get('arguments') as NodePath[]
  const wrapper = args.some(({ node }) => isTextual(node))
    ? wrapperOf(path.get('callee') as NodePath, imported, parsed)
    : null
  const url = wrapper && readUrlThrough(wrapper.url, args, parsed.text, constant)
  if (!wrapper || !url || !isApi(url)) return null
  const urlArguments = args.filter((_, index) => wrapper.url.some((part) => argumentOf(part) === index))
  const site = wrapper.kind === 'value' ? wrapperCallFacts(path, wrapper, url, parsed) : fetchFacts(path, url, parsed)
  return { site, urlArguments }
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

function changesSomething(method: HttpMethod | null): boolean {
  return method === null || mutationMethods.includes(method)
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
    node.type === 'Identifier' ||
    node.type === 'MemberExpression' ||
    node.type === 'CallExpression'
  )
}

function mentionsApi(node: t.Node): boolean {
  if (node.type === 'StringLiteral') return node.value.includes('/api')
  return node.type === 'TemplateLiteral' && node.quasis.some((quasi) => quasi.value.raw.includes('/api'))
}

function consume(path: NodePath, consumed: Set<t.Node>): void {
  consumed.add(path.node)
  path.traverse({ 'StringLiteral|TemplateLiteral': (inner: NodePath) => void consumed.add(inner.node) })
}
