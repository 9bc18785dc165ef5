// The uses of request, response and context that an action has no equivalent for.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Trouble } from './found-answer.js'
import { pageRefresh } from './page-refresh.js'
import type { Read } from './request-reads.js'
import type { HttpMethod } from './route-file.js'
import type { RoutePath } from './route-path.js'

/** What is known of the handler that the reads are in. */
interface About {
  method: HttpMethod | 'ANY'
  route: RoutePath
}

/**
 * Headers that say the same of an action's request: the browser's own, and what hosts put in front. `content-type`,
 * `accept` and `referer` are those of the action call, and the caller's own headers do not arrive.
 */
const sameInAction =
  /^(user-agent|origin|host|cookie|accept-language|x-forwarded-(for|host|proto|port)|x-real-ip|forwarded|cf-|x-vercel-|sec-ch-|sec-gpc|dnt|fly-|fastly-client-ip|true-client-ip|x-client-ip)/

/** Headers that say who a program is. */
const token = /^(authorization|x-api-key)$/

/** One trouble for each of `reads` that cannot be carried over. */
export function requestTroubles(reads: readonly Read[], about: About): Trouble[] {
  return reads.flatMap((read) => {
    const trouble = troubleOf(read, about)
    return trouble ? [trouble] : []
  })
}

function troubleOf(read: Read, about: About): Trouble | null {
  const { source, key, path } = read
  const node = path.node
  switch (source) {
    case 'method':
      if (key !== null) return null
      return about.method === 'ANY' ? { code: 'route/reads-request', detail: 'req.method', node } : null
    case 'body':
    case 'form':
      return key === null && !hasDefaultPattern(path) ? null : { code: 'route/reads-request', detail: 'req.body', node }
    case 'params':
    case 'query':
      if (source === 'params' && key !== null && !about.route.segments.some(({ name }) => name === key))
        return { code: 'route/reads-request', detail: `params.${key}`, node }
      if (key !== null) return null
      // `schema.parse(params)`: the ids are known from the path, so the object can be written out.
      if (source === 'params' && path.isExpression() && about.route.segments.length > 0) return null
      return { code: 'route/reads-whole-query', detail: '', node }
    case 'context':
      if (key === null && path.isExpression() && about.route.segments.length > 0) return null
      return { code: 'route/context-escapes', detail: 'The context', node }
    case 'headers':
      return headerTrouble(read)
    case 'cookies':
      // What is called besides `get` changes the request for what comes after it.
      if (key !== null && path.key !== 'callee') return null
      return { code: 'route/reads-request', detail: 'req.cookies', node }
    case 'search':
      if (isObjectOfAll(path)) return { code: 'route/reads-whole-query', detail: '', node }
      return { code: 'route/reads-request', detail: key ? `searchParams.${key}` : 'searchParams', node }
    case 'url':
      return { code: 'route/reads-request', detail: key ? `url.${key}` : 'req.url', node }
    case 'request':
      return requestTrouble(read)
    case 'response':
      return responseTrouble(read)
  }
}

/** Whether a function that reads the header finds in an action's request what it found in the caller's. */
export function isSameInAction(name: string): boolean {
  // What sends a token of its own is refused at the call, and what may be sent one stays.
  return sameInAction.test(name) || token.test(name)
}

function headerTrouble({ key, path, outer }: Read): Trouble | null {
  const node = path.node
  if (key === null) return isSessionLookup(outer) ? null : { code: 'route/reads-header', detail: '*', node }
  const name = key.toLowerCase()
  if (token.test(name)) return { code: 'route/bearer-token', detail: `the \`${name}\` header`, node }
  if (/signature|^svix-/.test(name)) return { code: 'route/webhook', detail: `the \`${name}\` header`, node }
  return sameInAction.test(name) ? null : { code: 'route/reads-header', detail: name, node }
}

/** better-auth's `auth.api.getSession({ headers: req.headers })`, which looks for the cookie there. */
export function isSessionLookup(path: NodePath): boolean {
  const property = path.parentPath
  if (!property?.isObjectProperty() || property.node.key.type !== 'Identifier' || property.node.key.name !== 'headers')
    return false
  const call = property.parentPath.parentPath
  if (!call?.isCallExpression() || call.node.callee.type !== 'MemberExpression') return false
  const { property: name } = call.node.callee
  return name.type === 'Identifier' && name.name === 'getSession'
}

function requestTrouble({ key, path, outer }: Read): Trouble {
  const node = path.node
  if (key !== null) {
    if (/^(text|arrayBuffer|blob|bytes|body|on|pipe)$/.test(key))
      return { code: 'route/raw-body', detail: `req.${key}`, node }
    return { code: 'route/reads-request', detail: `req.${key}`, node }
  }
  return { code: 'route/forwards-request', detail: receiver(outer), node }
}

function responseTrouble(read: Read): Trouble {
  const { key, path, outer } = read
  const node = path.node
  if (key === null) {
    const call = outer.parentPath
    if (call?.isCallExpression() && outer.listKey === 'arguments') {
      return { code: 'route/answers-through-helper', detail: receiver(outer), node }
    }
    return { code: 'route/uses-response', detail: 'res', node }
  }
  if (key === 'writeHead' && redirects(path)) return { code: 'route/redirects', detail: 'res.writeHead', node }
  if (/^(write|writeHead|pipe|flush|flushHeaders|sendFile)$/.test(key))
    return { code: 'route/streams', detail: `res.${key}`, node }
  if (key === 'redirect') return { code: 'route/redirects', detail: 'res.redirect', node }
  if (key === 'setHeader' || key === 'appendHeader') return headerSet(path)
  const refresh = pageRefresh(read)
  if (refresh) return { code: 'route/refreshes-page', detail: refresh.page, node }
  return { code: 'route/uses-response', detail: `res.${key}`, node }
}

/** `res.writeHead(307, …)` */
function redirects({ parentPath }: NodePath): boolean {
  const status = parentPath?.isCallExpression() ? parentPath.node.arguments[0] : undefined
  return status?.type === 'NumericLiteral' && status.value >= 300 && status.value < 400
}

function headerSet(path: NodePath): Trouble {
  const call = path.parentPath
  const name = call?.isCallExpression() ? call.node.arguments[0] : undefined
  const text = name?.type === 'StringLiteral' ? name.value : 'a computed name'
  if (/^set-cookie$/i.test(text)) return { code: 'route/sets-cookie', detail: '', node: path.node }
  return { code: 'route/sets-header', detail: text, node: path.node }
}

/** The function that gets the value, as the message names it. */
function receiver(outer: NodePath): string {
  const call = outer.findParent((path) => path.isCallExpression() || path.isNewExpression() || path.isStatement())
  if (!call || !(call.isCallExpression() || call.isNewExpression())) return 'a variable'
  return calleeName(call.node.callee)
}

function calleeName(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    return `${calleeName(node.object)}.${node.property.name}`
  }
  return node.type === 'CallExpression' ? calleeName(node.callee) : 'a function'
}

/** `Object.fromEntries(searchParams)`, `Object.fromEntries(searchParams.entries())` */
function isObjectOfAll(path: NodePath): boolean {
  const call = path.findParent((parent) => parent.isCallExpression() && !parent.get('callee').isAncestor(path))
  const callee = call?.isCallExpression() ? call.node.callee : null
  return (
    callee?.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'fromEntries'
  )
}

/** `const { body: { title } = {} } = req` */
function hasDefaultPattern({ node }: NodePath): boolean {
  return (
    node.type === 'ObjectProperty' && node.value.type === 'AssignmentPattern' && node.value.left.type !== 'Identifier'
  )
}
