// Signs, in the source of a client, that it does more than send a request: it authenticates it, repeats it, or acts on the answer.
import type * as t from '@babel/types'
import { keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'

export type ClientSign = 'sends-token' | 'refreshes-session' | 'redirects' | 'retries' | 'intercepts' | 'does-more'

/** The first of these that a client shows is what is said of it. */
export const signs: readonly ClientSign[] = ['sends-token', 'refreshes-session', 'redirects', 'retries']

const tokenHeader = /^(authorization|proxy-authorization|x-[\w-]*(token|key|auth|session)[\w-]*|[\w-]*-token)$/i
const refresh = /(^|\.)(refresh|renew)\w*(token|session|user|auth|expir\w*)\w*$/i
const navigation =
  /^((window|globalThis)\.)?location\.(assign|replace|reload)$|^router\.(push|replace)$|(^|\.)(signOut|logout|redirect)$/i

/** Where each of the signs stands first. */
export function signIn(path: NodePath): ReadonlyMap<ClientSign, t.Node> {
  const found = new Map<ClientSign, t.Node>()
  const note = (sign: ClientSign, { node }: NodePath) => void (found.has(sign) || found.set(sign, node))
  const own = nameOf(path.node)
  path.traverse({
    ObjectProperty(property) {
      const name = keyName(property.node)
      if (name !== null && tokenHeader.test(name) && property.parentPath.isObjectExpression())
        note('sends-token', property)
    },
    AssignmentExpression(assignment) {
      const { left } = assignment.node
      const name = left.type === 'MemberExpression' ? memberName(left) : null
      if (name !== null && tokenHeader.test(name)) note('sends-token', assignment)
      if (isLocation(left)) note('redirects', assignment)
    },
    CallExpression(call) {
      const name = calleeName(call.node.callee)
      const [first] = call.node.arguments
      if (/\.(set|append)$/.test(name) && first?.type === 'StringLiteral' && tokenHeader.test(first.value))
        note('sends-token', call)
      if (refresh.test(name)) note('refreshes-session', call)
      if (navigation.test(name)) note('redirects', call)
      if ((own !== null && name === own) || isRepeatedFetch(call, path)) note('retries', call)
    },
  })
  return found
}

function nameOf(node: t.Node): string | null {
  return 'id' in node && node.id && typeof node.id === 'object' && node.id.type === 'Identifier' ? node.id.name : null
}

/** `window.location.href`, or `location` itself. */
function isLocation(node: t.Node): boolean {
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' && node.name === 'location'
  const { object } = node
  const name = memberName(node)
  if (name === 'location') return object.type === 'Identifier' && /^(window|globalThis)$/.test(object.name)
  return name === 'href' && isLocation(object)
}

function isRepeatedFetch(call: NodePath<t.CallExpression>, declaration: NodePath): boolean {
  if (!/^fetch$|^axios(\.|$)/.test(calleeName(call.node.callee))) return false
  const loop = call.findParent((path) => path.isLoop() || path === declaration)
  return loop?.isLoop() === true
}

/** What else a function does that requests: the first that is found, in words, and where. */
export function beyondRequest(declaration: NodePath): { what: string; node: t.Node } | null {
  let found: { what: string; node: t.Node } | null = null
  // One that is made of status and fields is followed, so anything else is more of a reason.
  let thrown: { what: string; node: t.Node } | null = null
  let logged: { what: string; node: t.Node } | null = null
  const note = (what: string, { node }: NodePath) => {
    found ??= { what, node }
  }
  declaration.traverse({
    ThrowStatement(path) {
      const { argument } = path.node
      const isMade = argument.type === 'NewExpression' || argument.type === 'CallExpression'
      const name = isMade ? calleeName(argument.callee) : ''
      if (name === '' || (name !== 'Error' && argument.type === 'CallExpression'))
        note('it throws what is no new error', path)
      else if (name !== 'Error') thrown ??= { what: `it throws \`${name}\``, node: path.node }
    },
    ReturnStatement(path) {
      if (path.node.argument?.type === 'ObjectExpression') note('it gives an object of its own, and not the body', path)
    },
    NewExpression(path) {
      if (calleeName(path.node.callee) === 'AbortController') note('it gives up after a while', path)
    },
    CallExpression(path) {
      const name = calleeName(path.node.callee)
      if (/(^|\.)(parse|safeParse)(Async)?$/.test(name) && name !== 'JSON.parse')
        note('it checks the body with a schema', path)
      else if (/^(toast|notify|alert)(\.|$)|^window\.alert$/.test(name)) note('it tells the user itself', path)
      else if (/^console\./.test(name)) logged ??= { what: 'it writes to the console', node: path.node }
    },
  })
  return found ?? thrown ?? logged
}

/** Whether anything in it requests something. */
export function requests(declaration: NodePath): boolean {
  let found = false
  declaration.traverse({
    CallExpression({ node }) {
      found ||= /^(fetch|axios|ky|ofetch)(\.|$)|(^|\.)(post|put|patch|del|delete|request)$/.test(
        calleeName(node.callee),
      )
    },
  })
  return found
}
