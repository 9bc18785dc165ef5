// What a header says about who calls: the ones that a route asks for, and the ones that it answers with.
import type { NodePath } from '../../../ast/traverse.js'
import type * as t from '@babel/types'
import { calleeName } from '../../callee.js'
import type { Sign } from './sign.js'

const signature =
  /^(svix-(id|timestamp|signature)|webhook-(id|timestamp|signature)|[\w-]*-?signature(-\w+)?|[\w-]+-hmac(-\w+)?)$/i
const apiKey = /^(authorization|x-api-key|api-key|x-auth-token|x-access-token)$/i
const schedule = /^(upstash-signature|x-vercel-cron|x-cloud-scheduler|x-cloudscheduler.*)$/i

/** Types that no action can answer with: what is downloaded, shown or played as it is. */
const binary =
  /^(application\/(pdf|zip|gzip|octet-stream|vnd\..*|x-zip.*)|image\/|audio\/|video\/|font\/|text\/(csv|calendar|vcard))/i
/** Headers that only a program reads. */
const contract = /^(www-authenticate|etag|last-modified|accept-ranges|content-range|link|sunset|deprecation)$/i

/** The sign in the name or the value of a header that `path` spells; `null` for every other text. */
export function headerSign(path: NodePath<t.StringLiteral>): Sign | null {
  return isAskedFor(path) ? askedSign(path.node) : answeredSign(path)
}

/** What a request's header of that name says about who sends it. */
export function askedSign(node: t.StringLiteral): Sign | null {
  const name = node.value
  if (schedule.test(name)) return { code: 'route/cron', detail: `it reads \`${name}\``, node }
  if (signature.test(name)) return { code: 'route/webhook', detail: `the \`${name}\` header`, node }
  return apiKey.test(name) ? { code: 'route/bearer-token', detail: `the \`${name}\` header`, node } : null
}

/** `headers.get('…')`, `req.headers['…']`. */
export function isAskedFor(path: NodePath<t.StringLiteral>): boolean {
  const { parent } = path
  if (parent.type === 'MemberExpression' && parent.computed && path.key === 'property')
    return /(^|\.)headers$/i.test(calleeName(parent.object)) && !isSet(path.parentPath!)
  if (parent.type !== 'CallExpression' && parent.type !== 'OptionalCallExpression') return false
  const name = calleeName(parent.callee)
  return path.key === 0 && /(header\w*(\(\))?|…)\.(get|has)$/i.test(name)
}

/** `headers['Authorization'] = …`: it is sent. */
function isSet({ parent, key }: NodePath): boolean {
  return parent.type === 'AssignmentExpression' && key === 'left'
}

function answeredSign(path: NodePath<t.StringLiteral>): Sign | null {
  const header = answeredHeader(path)
  if (header === null) return null
  const { node } = path
  const what = `\`${node.value}\``
  if (header === 'name' && /^content-disposition$/i.test(node.value))
    return { code: 'route/download', detail: what, node }
  if (header === 'name') return contract.test(node.value) ? { code: 'route/http-contract', detail: what, node } : null
  return /^content-type$/i.test(header.value) && binary.test(node.value)
    ? { code: 'route/download', detail: what, node }
    : null
}

/** Whether the text is the name of a header of an answer, or the value of one. */
function answeredHeader(path: NodePath<t.StringLiteral>): 'name' | { value: string } | null {
  const { parent } = path
  if (parent.type === 'CallExpression' && isSetter(parent)) {
    const [name] = parent.arguments
    if (path.key === 0) return 'name'
    return path.key === 1 && name?.type === 'StringLiteral' ? { value: name.value } : null
  }
  if (parent.type !== 'ObjectProperty' || !isInAnswer(path)) return null
  if (path.key === 'key') return 'name'
  if (parent.key.type === 'StringLiteral') return { value: parent.key.value }
  return null
}

/** `res.setHeader(…)`, `response.headers.set(…)`, `headers.append(…)`. */
function isSetter({ callee }: t.CallExpression): boolean {
  return /(^|\.)(setHeader|appendHeader)$|(^|\.)headers\.(set|append)$/.test(calleeName(callee))
}

/** In the options of `new Response(…)` or `NextResponse.json(…)`. What is sent to another server is no answer. */
function isInAnswer(path: NodePath): boolean {
  const call = path.findParent((each) => each.isNewExpression() || each.isCallExpression() || each.isFunction())
  if (!call || !(call.isNewExpression() || call.isCallExpression())) return false
  return /(^|\.)(Next)?Response(\.json)?$|(^|\.)writeHead$/.test(calleeName(call.node.callee))
}
