// A call through an HTTP client that rejects where the answer is no success: `axios.post(url, data, config)`.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName, memberName } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import type { Range } from '../../location.js'
import type { HttpMethod } from '../route/route-file.js'
import { type InstanceBase, instanceBase } from './axios-instance.js'
import type { BodyInstance } from './body-instance.js'
import type { CallBody } from './call-site.js'
import { ownHeaders } from './client-headers.js'
import type { ImportedObstacle } from './client-obstacle.js'
import type { Definition } from './wrapper-call.js'
import { fieldsOf, isFormData } from './fetch-options.js'
import { isText, mayBeText } from './text-value.js'
import type { ImportedWrapper } from './own-client.js'
import type { Misfit } from './uses.js'
import { heldAbove, isSameAt, writtenOut } from './written-above.js'
import { isNothing } from '../../ast/is-nothing.js'
import { isTypeScript } from '../../ast/is-typescript.js'

export interface ClientCall {
  callee: string
  url: NodePath
  /** What an instance puts before the path. */
  base: string
  method: HttpMethod
  body: CallBody
  /** Statements above the call that hold nothing but its options. */
  held: Range[]
  misfits: Misfit[]
}

export interface Clients {
  /** Whether axios itself was changed nowhere in the project (`axios.defaults`, `axios.interceptors`): else nothing is known of its calls. */
  axiosIsPlain: boolean
  /** The instances of axios that other modules export. */
  instance: InstanceBase
  /** The instances of ky and ofetch that other modules export. */
  bodyInstance?: BodyInstance
  /** The functions around `fetch` that other modules export. */
  wrapper: ImportedWrapper
  /** Where an import leads. */
  defined?: Definition
  /** What stands in the way in the clients that other modules export. */
  obstacle?: ImportedObstacle
}

const methods: Readonly<Record<string, { method: HttpMethod; takesBody: boolean }>> = {
  post: { method: 'POST', takesBody: true },
  put: { method: 'PUT', takesBody: true },
  patch: { method: 'PATCH', takesBody: true },
  delete: { method: 'DELETE', takesBody: false },
}

/** What axios adds to a request without being asked changes nothing for an action, which is sent with its cookies. */
const harmless = new Set(['withCredentials'])

/**
 * Reads a call of axios.
 * @returns `null` for every other call, and where its arguments are not written out.
 */
export function readClientCall(call: NodePath<t.CallExpression>, clients: Clients, file: string): ClientCall | null {
  const { axiosIsPlain, instance } = clients
  const { client, name } = calledOn(call)
  const isAxios = isAxiosItself(client)
  const base = !axiosIsPlain ? null : isAxios ? '' : instanceBase(client, instance)
  if (base === null) return null
  const misfits: Misfit[] = []
  const request = name === null ? configured(call, misfits) : named(call, name, misfits)
  if (!request) return null
  const { url, method, data, headers, config } = request
  const mayCarryText = isAxios && method === 'DELETE' && !headers
  const body = bodyOf(data, misfits, file, mayCarryText)
  const held = config ? heldAbove([config], call) : []
  return { callee: calleeName(call.node.callee), url, base, method, body, held, misfits }
}

interface Configured {
  config: NodePath | null
  url: NodePath
  method: HttpMethod
  data: NodePath | undefined
  headers: boolean
}

/** The client, and the method that it is called by; `null` for the client as a function, also by its name `request`. */
function calledOn(call: NodePath<t.CallExpression>): { client: NodePath; name: string | null } {
  const callee = call.get('callee') as NodePath
  const name = callee.isMemberExpression() ? memberName(callee.node) : null
  if (!callee.isMemberExpression() || name === null) return { client: callee, name: null }
  return { client: callee.get('object') as NodePath, name: name === 'request' ? null : name }
}

/** `axios.post(url, data, config)` and `axios.delete(url, config)`. */
function named(call: NodePath<t.CallExpression>, name: string, misfits: Misfit[]): Configured | null {
  const args = call.get('arguments') as NodePath[]
  const [url] = args
  const known = methods[name]
  if (!known || !url) return null
  const [data, last] = known.takesBody ? [args[1], args[2]] : [undefined, args[1]]
  const config = last ? writtenOut(last) : null
  const given = readConfig(config, misfits)
  if (!data && given.data && !isSameAt(given.data, call)) return null
  return { url, method: known.method, data: data ?? given.data, headers: given.headers !== undefined, config }
}

/** `axios({ url, method, data })`, `axios.request({ … })` and `axios(url, { method, data })`. */
function configured(call: NodePath<t.CallExpression>, misfits: Misfit[]): Configured | null {
  const args = call.get('arguments') as NodePath[]
  const config = args.at(-1)
  if (args.length > 2 || !config?.isObjectExpression()) return null
  const given = readConfig(config, misfits)
  const url = args.length === 2 ? args[0] : given.url
  const known = given.method?.isStringLiteral() ? methods[given.method.node.value.toLowerCase()] : undefined
  return url && known
    ? { url, method: known.method, data: given.data, headers: given.headers !== undefined, config: null }
    : null
}

function isAxiosItself(path: NodePath): boolean {
  const origin = importOrigin(path)
  return origin?.source === 'axios' && (origin.imported === 'default' || origin.imported === 'axios')
}

/** The parts of a config that matter here; what an action has no equivalent for goes to `misfits`. */
function readConfig(
  config: NodePath | null,
  misfits: Misfit[],
): Partial<Record<'url' | 'method' | 'data' | 'headers', NodePath>> {
  const parts: Partial<Record<'url' | 'method' | 'data' | 'headers', NodePath>> = {}
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
      parts.headers = value
      const own = ownHeaders(value.node)
      if (own !== null) refuse('call/own-headers', value, own)
    } else if (!harmless.has(key)) refuse('call/unsupported-option', property, key)
  }
  return parts
}

/**
 * Objects are sent as JSON; text goes as it is, which only a handler that takes it so reads the same way. Beside a
 * content type, and with the methods for which axios sets one of forms, it is read otherwise
 * (https://github.com/axios/axios/blob/v1.x/lib/core/dispatchRequest.js).
 * @param takesText whether text may go as it is.
 */
function bodyOf(data: NodePath | undefined, misfits: Misfit[], file: string, takesText: boolean): CallBody {
  if (!data || isNothing(data.node)) return { kind: 'none' }
  if (isFormData(data)) return { kind: 'formData', range: rangeOf(data.node) }
  const { node } = data
  const typed = isTypeScript(file)
  if (mayBeText(data, typed)) {
    if (takesText && isText(data, typed)) return { kind: 'text', range: rangeOf(node) }
    misfits.push({
      code: 'call/dynamic-options',
      range: rangeOf(node),
      detail: 'the body is neither an object nor FormData',
    })
    return { kind: 'unknown' }
  }
  return { kind: 'json', range: rangeOf(node), fields: fieldsOf(node) }
}
