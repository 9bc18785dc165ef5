// A call through an HTTP client that rejects where the answer is no success: `axios.post(url, data, config)`.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import type { HttpMethod } from '../route/route-file.js'
import { type InstanceBase, instanceBase } from './axios-instance.js'
import type { CallBody } from './call-site.js'
import { fieldsOf, isFormData } from './fetch-options.js'
import type { ImportedWrapper } from './own-client.js'
import type { Misfit } from './uses.js'

export interface ClientCall {
  callee: string
  url: NodePath
  /** What an instance puts before the path. */
  base: string
  method: HttpMethod
  body: CallBody
  misfits: Misfit[]
}

export interface Clients {
  /** Whether axios itself was changed nowhere in the project (`axios.defaults`, `axios.interceptors`): else nothing is known of its calls. */
  axiosIsPlain: boolean
  /** The instances of axios that other modules export. */
  instance: InstanceBase
  /** The functions around `fetch` that other modules export. */
  wrapper: ImportedWrapper
}

const methods: Readonly<Record<string, { method: HttpMethod; takesBody: boolean }>> = {
  post: { method: 'POST', takesBody: true },
  put: { method: 'PUT', takesBody: true },
  patch: { method: 'PATCH', takesBody: true },
  delete: { method: 'DELETE', takesBody: false },
}

/** What axios adds to a request without being asked changes nothing for an action, which is sent with its cookies. */
const harmless = new Set(['withCredentials'])
const harmlessHeaders = /^(content-type|accept)$/i

/**
 * Reads a call of axios.
 * @returns `null` for every other call, and where its arguments are not written out.
 */
export function readClientCall(call: NodePath<t.CallExpression>, clients: Clients): ClientCall | null {
  if (!clients.axiosIsPlain) return null
  const callee = call.get('callee') as NodePath
  const args = call.get('arguments') as NodePath[]
  if (callee.isMemberExpression()) {
    const { node } = callee
    const known = !node.computed && node.property.type === 'Identifier' ? methods[node.property.name] : undefined
    const [url] = args
    const base = known && url ? baseOf(callee.get('object') as NodePath, clients) : null
    if (!known || !url || base === null) return null
    const [data, config] = known.takesBody ? [args[1], args[2]] : [undefined, args[1]]
    const misfits: Misfit[] = []
    const configured = readConfig(config, misfits)
    const body = bodyOf(data ?? configured.data, misfits)
    return { callee: calleeName(node), url, base, method: known.method, body, misfits }
  }
  const [config] = args
  const base = args.length === 1 && config?.isObjectExpression() ? baseOf(callee, clients) : null
  if (base === null || !config?.isObjectExpression()) return null
  const misfits: Misfit[] = []
  const { url, method, data } = readConfig(config, misfits)
  const known = method?.isStringLiteral() ? methods[method.node.value.toLowerCase()] : undefined
  return url && known
    ? { callee: calleeName(callee.node), url, base, method: known.method, body: bodyOf(data, misfits), misfits }
    : null
}

/** What stands before the paths of this client; `null` where it is not axios. */
function baseOf(path: NodePath, { instance }: Clients): string | null {
  const origin = importOrigin(path)
  const isAxios = origin?.source === 'axios' && (origin.imported === 'default' || origin.imported === 'axios')
  return isAxios ? '' : instanceBase(path, instance)
}

/** The parts of a config that matter here; what an action has no equivalent for goes to `misfits`. */
function readConfig(
  config: NodePath | undefined,
  misfits: Misfit[],
): { url?: NodePath; method?: NodePath; data?: NodePath } {
  const parts: { url?: NodePath; method?: NodePath; data?: NodePath } = {}
  if (!config) return parts
  const refuse = (code: Misfit['code'], path: NodePath, detail: string) =>
    misfits.push({ code, range: rangeOf(path.node), detail })
  if (!config.isObjectExpression()) {
    refuse('call/dynamic-options', config, 'a variable or an expression')
    return parts
  }
  for (const property of config.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : null
    if (key === null) {
      refuse('call/dynamic-options', property, 'a spread, a method or a computed key')
      continue
    }
    const value = property.get('value') as NodePath
    if (key === 'url' || key === 'method' || key === 'data') parts[key] = value
    else if (key === 'headers') {
      const own = ownHeaders(value.node)
      if (own !== null) refuse('call/own-headers', value, own)
    } else if (!harmless.has(key)) refuse('call/unsupported-option', property, key)
  }
  return parts
}

function ownHeaders(node: t.Node): string | null {
  if (node.type !== 'ObjectExpression') return 'an expression'
  const names = node.properties.map((property) =>
    property.type === 'ObjectProperty' ? (keyName(property) ?? '…') : '…',
  )
  const own = names.filter((name) => !harmlessHeaders.test(name))
  return own.length > 0 ? own.join(', ') : null
}

/** Objects are sent as JSON; text goes as it is, which the handler would read otherwise. */
function bodyOf(data: NodePath | undefined, misfits: Misfit[]): CallBody {
  if (!data || isNothing(data.node)) return { kind: 'none' }
  if (isFormData(data)) return { kind: 'formData', range: rangeOf(data.node) }
  const { node } = data
  if (isText(data)) {
    misfits.push({
      code: 'call/dynamic-options',
      range: rangeOf(node),
      detail: 'the body is neither an object nor FormData',
    })
    return { kind: 'unknown' }
  }
  return { kind: 'json', range: rangeOf(node), fields: fieldsOf(node) }
}

function isNothing(node: t.Node): boolean {
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}

/** Visibly text, or a call whose result may be: `JSON.stringify(data)`. */
function isText({ node, scope }: NodePath): boolean {
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') return false
  if (node.type === 'MemberExpression' || node.type === 'TSAsExpression') return false
  if (node.type !== 'Identifier') return true
  const binding = scope.getBinding(node.name)
  if (!binding) return true
  const declared = binding.path.isVariableDeclarator() ? binding.path.node.init : null
  if (declared && /^(StringLiteral|TemplateLiteral|BinaryExpression|CallExpression|NewExpression)$/.test(declared.type))
    return true
  const annotated = binding.identifier.typeAnnotation
  return (
    annotated?.type === 'TSTypeAnnotation' && /^TS(String|Number|Boolean)Keyword$/.test(annotated.typeAnnotation.type)
  )
}
