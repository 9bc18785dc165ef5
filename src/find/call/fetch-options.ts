// The second argument of fetch: method, body, headers, and what an action has no equivalent for.
import type * as t from '@babel/types'
import { stringified } from '../../ast/json-stringify.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose, type Diagnostic } from '../../diagnostics.js'
import { locate, type Range } from '../../location.js'
import type { Branch, CallBody } from './call-site.js'
import { inBranch } from './chosen-call.js'
import { ownHeaders } from './client-headers.js'
import { requestOf } from './fetch-request.js'
import type { HttpMethod } from '../route/route-file.js'
import { heldAbove, isSameAt, writtenOut } from './written-above.js'

export interface FetchOptions {
  /** `null` where it is not a literal. */
  method: HttpMethod | null
  body: CallBody
  problems: Diagnostic[]
  /** Statements above the call that hold nothing but these. */
  held: Range[]
}

/** Options that change nothing for an action: it goes to its own origin with its cookies, and is never cached. */
const harmless = new Set(['cache', 'next'])
/** Of these some values would send no cookies, or hide the answer from its caller. */
const harmlessValues: Readonly<Record<string, readonly string[]>> = {
  credentials: ['include', 'same-origin'],
  mode: ['cors', 'same-origin'],
  redirect: ['follow'],
}

/**
 * Reads the options of a fetch call.
 * @param branch which of its ways, where a condition chooses between two.
 */
export function readFetchOptions(
  call: NodePath<t.CallExpression>,
  parsed: Parsed,
  branch: Branch | null = null,
): FetchOptions {
  const { options } = requestOf(call)
  const out: FetchOptions = { method: 'GET', body: { kind: 'none' }, problems: [], held: heldByCall(call) }
  if (!options) return out
  const report = (
    code: 'call/dynamic-method' | 'call/dynamic-options' | 'call/own-headers' | 'call/unsupported-option',
    node: t.Node,
    detail: string,
  ) => out.problems.push(diagnose(code, locate(parsed.file, parsed.text, rangeOf(node)), detail))
  if (!options.isObjectExpression()) {
    out.method = null
    out.body = { kind: 'unknown' }
    report('call/dynamic-options', options.node, 'a variable or an expression')
    return out
  }
  const unsupported: string[] = []
  for (const property of options.get('properties')) {
    const key = property.isObjectProperty() && !property.node.computed ? nameOf(property.node.key) : null
    if (key === null) {
      out.method = out.method === 'GET' ? null : out.method
      report('call/dynamic-options', property.node, 'a spread, a method or a computed key')
      continue
    }
    const value = inBranch(property.get('value') as NodePath, branch)
    if (key === 'method') {
      out.method = literalMethod(value)
      if (!out.method) report('call/dynamic-method', value.node, parsed.text.slice(value.node.start!, value.node.end!))
    } else if (key === 'body') {
      const written = jsonOf(value)
      out.body = readBody(written)
      if (out.body.kind === 'unknown')
        report('call/dynamic-options', value.node, 'the body is neither JSON.stringify(…) nor FormData')
      else if (!isSameAt(payloadIn(written), call))
        report('call/dynamic-options', value.node, 'the body is made before something that may change it')
    } else if (key === 'headers') {
      const names = ownHeaders(writtenOut(value).node)
      if (names) report('call/own-headers', value.node, names)
    } else if (!harmless.has(key) && !isOneOf(value.node, harmlessValues[key])) unsupported.push(key)
  }
  if (unsupported.length > 0) report('call/unsupported-option', options.node, unsupported.join(', '))
  return out
}

/** `JSON.stringify(…)`, also where a constant holds it; every other value itself. */
function jsonOf(value: NodePath): NodePath {
  const written = writtenOut(value)
  return stringified(written.node) ? written : value
}

/** `x` of `JSON.stringify(x)`; the body itself where it is no JSON. */
function payloadIn(body: NodePath): NodePath {
  return body.isCallExpression() ? (body.get('arguments.0') as NodePath) : body
}

/** The statements above a call of fetch that hold nothing but parts of its request. */
export function heldByCall(call: NodePath<t.CallExpression>): Range[] {
  const { options, request } = requestOf(call)
  const properties = options?.isObjectExpression() ? options.get('properties') : []
  const values = properties.flatMap((property) => {
    const key = property.isObjectProperty() ? nameOf(property.node.key) : null
    const value = property.get('value') as NodePath
    return key === 'body' ? [jsonOf(value)] : key === 'headers' ? [writtenOut(value)] : []
  })
  return heldAbove(
    [request, options, ...values].filter((part) => part !== null),
    call,
  )
}

/** The value that a call stringifies as its body; `null` where its body is no JSON. */
export function jsonPayload(call: NodePath<t.CallExpression>): t.Expression | null {
  const body = bodyOf(call)
  return body && stringified(body.node)
}

/** What an action gets of the body: the value that is stringified, or the FormData. */
export function sentValue(call: NodePath<t.CallExpression>): NodePath | null {
  const body = bodyOf(call)
  return body && payloadIn(body)
}

function bodyOf(call: NodePath<t.CallExpression>): NodePath | null {
  const { options } = requestOf(call)
  const properties = options?.isObjectExpression() ? options.get('properties') : []
  const body = properties.find((property) => property.isObjectProperty() && nameOf(property.node.key) === 'body')
  return body ? jsonOf(body.get('value') as NodePath) : null
}

function isOneOf(node: t.Node, values: readonly string[] | undefined): boolean {
  return node.type === 'StringLiteral' && values?.includes(node.value) === true
}

function nameOf(key: t.Node): string | null {
  return key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : null
}

function literalMethod(value: NodePath): HttpMethod | null {
  const { confident, value: method } = value.evaluate() as { confident: boolean; value: unknown }
  return confident && typeof method === 'string' ? (method.toUpperCase() as HttpMethod) : null
}

function readBody(value: NodePath): CallBody {
  const { node } = value
  const payload = stringified(node)
  if (payload) return { kind: 'json', range: rangeOf(payload), fields: fieldsOf(payload) }
  if (isFormData(value)) return { kind: 'formData', range: rangeOf(node) }
  return { kind: 'unknown' }
}

export function fieldsOf(node: t.Node): string[] | null {
  if (node.type !== 'ObjectExpression') return null
  const names = node.properties.map((property) =>
    property.type === 'SpreadElement' || property.computed ? null : nameOf(property.key),
  )
  return names.every((name) => name !== null) ? names : null
}

export function isFormData(value: NodePath): boolean {
  const { node } = value
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'FormData'
  if (node.type !== 'Identifier') return false
  const binding = value.scope.getBinding(node.name)
  if (binding?.path.isVariableDeclarator()) {
    const init = binding.path.get('init') as NodePath
    return binding.constant && init.node?.type === 'NewExpression' && isFormData(init)
  }
  // A parameter is what its type says: `(formData: FormData) => …`, unless a type of that name is the file's own.
  const annotation = binding?.path.isIdentifier() ? binding.path.node.typeAnnotation : null
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : null
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'FormData' &&
    !value.scope.hasBinding('FormData', true)
  )
}
