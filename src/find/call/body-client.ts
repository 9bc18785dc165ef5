// A client that gives the body and rejects where the answer is no success: `ofetch(url, { method, body })`, `ky.post(url, { json }).json()`.
import type * as t from '@babel/types'
import { stringified } from '../../ast/json-stringify.js'
import { isMember, keyName, memberName } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { calleeName } from '../callee.js'
import { type HttpMethod, mutationMethods } from '../route/route-file.js'
import {
  type BodyClient,
  type BodyInstance,
  type BodyLibrary,
  harmlessOptions,
  libraryBehind,
} from './body-instance.js'
import type { CallBody } from './call-site.js'
import { fieldsOf, isFormData } from './fetch-options.js'
import { mayBeText } from './text-value.js'
import { type Misfit, misfit } from './uses.js'
import { heldAbove, isSameAt, writtenOut } from './written-above.js'
import { isNothing } from '../../ast/is-nothing.js'
import { ownHeaders } from './client-headers.js'

export interface BodyCall {
  library: BodyLibrary
  /** The expression whose value is the body, or the request itself where nobody takes it. */
  path: NodePath<t.CallExpression>
  /** The call that names the URL. */
  request: NodePath<t.CallExpression>
  callee: string
  url: NodePath
  base: string
  method: HttpMethod
  body: CallBody
  held: readonly Range[]
  /** Whether the value is the body. */
  gives: boolean
  /** ky repeats what may be sent twice, unless it is told not to (https://github.com/sindresorhus/ky#retry). */
  repeats: boolean
  misfits: Misfit[]
  /** What is wrong where somebody reads a body. */
  readMisfits: Misfit[]
}

const shortcuts: Readonly<Record<string, HttpMethod>> = { post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' }

/**
 * Reads a call of ky or ofetch, also of an instance.
 * @returns `null` for every other call, and for one that only reads.
 */
export function readBodyCall(call: NodePath<t.CallExpression>, imported: BodyInstance): BodyCall | null {
  const request = requestIn(call)
  const named = request && clientOf(request, imported)
  const [url, given] = (request?.get('arguments') ?? []) as NodePath[]
  if (!request || !named || !url) return null
  const { library, base, shortcut } = named
  const callee = calleeName(request.node.callee)
  const withOption = (name: string) => misfit('call/client-options', request.node, `\`${callee}\`, whose \`${name}\``)
  const misfits: Misfit[] = named.changes === null ? [] : withOption(named.changes).misfits
  const options = given ? writtenOut(given) : null
  const parts = readOptions(options, library, misfits)
  const method = shortcut ?? (parts.method ? literalMethod(parts.method) : null)
  if (!method || !mutationMethods.includes(method)) return null
  const gives = request !== call || library === 'ofetch'
  const path = request !== call ? call : withJson(request)
  return {
    library,
    path,
    request,
    callee,
    url,
    base,
    method,
    body: bodyOf(parts, request, misfits),
    held: options ? heldAbove([options], request) : [],
    gives: gives || path !== request,
    repeats: library === 'ky' && !named.once && !parts.retry && /^(PUT|DELETE)$/.test(method),
    misfits,
    readMisfits: named.parses === null ? [] : withOption(named.parses).misfits,
  }
}

/** The request of `ky.post(…).json()`; the call itself where it is none. */
function requestIn(call: NodePath<t.CallExpression>): NodePath<t.CallExpression> | null {
  const callee = call.get('callee') as NodePath
  const object = isMember(callee) && memberName(callee.node) === 'json' ? (callee.get('object') as NodePath) : null
  return object?.isCallExpression() ? object : call
}

function withJson(request: NodePath<t.CallExpression>): NodePath<t.CallExpression> {
  const member = request.parentPath
  const call = isMember(member) && memberName(member.node) === 'json' ? member.parentPath : null
  return call?.isCallExpression() && member.key === 'callee' ? call : request
}

function clientOf(
  request: NodePath<t.CallExpression>,
  imported: BodyInstance,
): (BodyClient & { shortcut: HttpMethod | null }) | null {
  const callee = request.get('callee') as NodePath
  const whole = libraryBehind(callee, imported)
  if (whole) return { ...whole, shortcut: null }
  const name = isMember(callee) ? memberName(callee.node) : null
  const shortcut = name === null ? undefined : shortcuts[name]
  const client = shortcut ? libraryBehind((callee as NodePath<t.MemberExpression>).get('object'), imported) : null
  return client?.library === 'ky' && shortcut ? { ...client, shortcut } : null
}

type Parts = Partial<Record<'method' | 'json' | 'body' | 'retry', NodePath>>

function readOptions(options: NodePath | null, library: BodyLibrary, misfits: Misfit[]): Parts {
  const parts: Parts = {}
  const refuse = (code: Misfit['code'], path: NodePath, detail: string) =>
    misfits.push({ code, range: rangeOf(path.node), detail })
  if (!options) return parts
  if (!options.isObjectExpression()) {
    refuse('call/dynamic-options', options, 'a variable or an expression')
    return parts
  }
  for (const property of options.get('properties')) {
    const key = property.isObjectProperty() ? keyName(property.node) : null
    if (key === null) {
      refuse('call/dynamic-options', property, 'a spread, a method or a computed key')
      continue
    }
    const value = property.get('value') as NodePath
    if (key === 'method' || key === 'body' || (key === 'json' && library === 'ky')) parts[key] = value
    else if (key === 'headers') {
      if (ownHeaders(writtenOut(value).node) !== null) refuse('call/own-headers', value, 'not only a content type')
    } else if (harmlessOptions[key]?.(value.node)) {
      if (key === 'retry') parts.retry = value
    } else refuse('call/unsupported-option', property, key)
  }
  return parts
}

/** ky stringifies `json`, ofetch an object that it gets as `body`; both send FormData, and text as it is. */
function bodyOf({ json, body }: Parts, call: NodePath, misfits: Misfit[]): CallBody {
  const given = json ?? body
  if (!given || isNothing(given.node)) return { kind: 'none' }
  if (!json && isFormData(given)) return { kind: 'formData', range: rangeOf(given.node) }
  const written = writtenOut(given)
  const text = json ? null : stringified(written.node)
  const refused = (detail: string): CallBody => {
    misfits.push({ code: 'call/dynamic-options', range: rangeOf(given.node), detail })
    return { kind: 'unknown' }
  }
  const value = text ? (written.get('arguments.0') as NodePath) : given
  if (!isSameAt(value, call)) return refused('the body is made before something that may change it')
  if (!json && !text && mayBeText(given, false)) return refused('the body is neither an object nor FormData')
  return { kind: 'json', range: rangeOf(value.node), fields: fieldsOf(value.node) }
}

function literalMethod(path: NodePath): HttpMethod | null {
  return path.isStringLiteral() ? (path.node.value.toUpperCase() as HttpMethod) : null
}
