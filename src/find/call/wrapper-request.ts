// How a function of the project's own turns its arguments into a request: URL, method, body, headers.
import type * as t from '@babel/types'
import { stringified } from '../../ast/json-stringify.js'
import { keyName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { type HttpMethod, mutationMethods } from '../route/route-file.js'
import { isContentTypes, isDefaults, passesHeaders, passesInit, type Reading } from './fetch-wrapper.js'
import { argumentOf as argumentIn, type Surroundings, textOf, type UrlText } from './url-constant.js'
import { isNothing, isUndefined } from '../../ast/is-nothing.js'
import { fieldsSet, type FieldSetting, settingIn } from './set-fields.js'
import { type Argument, argumentOf, type Names } from './wrapper-arguments.js'

/** How the function turns its arguments into a request. */
export interface SentRequest {
  /** The URL that it requests, in terms of what it is given. */
  url: UrlText
  /** What the numbers in that stand for. */
  places: readonly Argument[]
  /** It passes its second argument on as fetch's own options, which then say what is sent. */
  passesOptions: boolean
  method: HttpMethod | Argument | null
  /** What an argument for the method may be left out for. */
  defaultMethod: HttpMethod
  /** The argument that it stringifies. */
  body: Argument | null
  /** What it puts into that first. */
  sets: readonly FieldSetting[]
}

/**
 * What the request of such a function is made of.
 * @param before the statements in front of it, each of which may only prepare it.
 * @returns `null` where the function does anything besides.
 */
export function readRequest(
  call: NodePath<t.CallExpression>,
  before: readonly NodePath[],
  names: Names,
  parsed: Parsed,
  around: Surroundings,
  through: UrlText | null = null,
): SentRequest | null {
  const reading = readingOf(names, parsed, around)
  /** Names for its options. */
  const passed = new Set<string>()
  const set = before.flatMap(({ node }) => settingIn(node, names) ?? [])
  const others = before.filter(({ node }) => !settingIn(node, names))
  if (!others.every(({ node }) => keepsOptions(node, names, reading, passed) || prepares(node, reading))) return null
  const [target, options, ...more] = call.node.arguments
  const asked = target && more.length === 0 ? textOf(target, reading.scope) : null
  const url = asked && through ? throughText(through, asked) : asked
  if (!url || !options || !url.some((part) => argumentIn(part) !== null)) return null
  const isPassed = options.type === 'Identifier' && passed.has(options.name)
  if (isPassed || passedOptions(options, names, reading) === 1)
    return set.length > 0
      ? null
      : { url, places: names.places, passesOptions: true, method: null, defaultMethod: 'GET', body: null, sets: [] }
  const sent = writtenOptions(options, names, reading)
  const sets = sent && fieldsSet(set, sent.body)
  return sent && sets && { url, places: names.places, passesOptions: false, ...sent, sets }
}

/** What the names of a function mean where its request is put together. */
export function readingOf(names: Names, parsed: Parsed, { locals, fields }: Surroundings): Reading {
  const reading: Reading = {
    known: new Map(),
    scope: { params: names.params, program: parsed.ast.program, locals: new Map(locals), fields },
    tellsServer: false,
    url: null,
  }
  for (const [name, { key }] of names.arguments) {
    if (key === null) reading.known.set(name, 'init')
  }
  return reading
}

/** The URL that a function around `fetch` makes of `asked`. */
function throughText(through: UrlText, asked: UrlText): UrlText | null {
  const parts = through.map((part): UrlText | null => {
    if (argumentIn(part) === null) return [part]
    if (typeof part === 'number') return asked
    const [first] = asked
    const [only] = asked.length === 1 ? asked : []
    return typeof only === 'number'
      ? [{ path: only }]
      : typeof first === 'string' && first.startsWith('/')
        ? asked
        : null
  })
  return parts.every((part) => part !== null) ? parts.flat() : null
}

/** `const config = { headers, ...options }` before the request. */
function keepsOptions(statement: t.Node, names: Names, reading: Reading, passed: Set<string>): boolean {
  const [only, ...others] = statement.type === 'VariableDeclaration' ? statement.declarations : []
  if (only?.id.type !== 'Identifier' || others.length > 0 || only.init?.type !== 'ObjectExpression') return false
  if (passedOptions(only.init, names, reading) !== 1) return false
  passed.add(only.id.name)
  return true
}

/** `const url = '/api' + path` before the request. */
function prepares(statement: t.Node, reading: Reading): boolean {
  const { scope, known } = reading
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return false
  return statement.declarations.every(({ id, init }) => {
    if (id.type !== 'Identifier' || !init) return false
    if (textOf(init, scope)) scope.locals.set(id.name, init)
    else if (isContentTypes(init, scope)) known.set(id.name, 'headers')
    else if (isDefaults(init, reading)) known.set(id.name, 'defaults')
    else return false
    return true
  })
}

/** The position of the argument that is passed on whole: `options`, `{ ...options, credentials: 'include' }`. */
export function passedOptions(options: t.Node, { arguments: given }: Names, reading: Reading): number | null {
  for (const [name, { index, key }] of given) {
    const only: Reading = { ...reading, known: new Map([[name, 'init']]) }
    for (const [local, role] of reading.known) if (/^(headers|defaults)$/.test(role)) only.known.set(local, role)
    if (key === null && passesInit(options, only)) return index
  }
  return null
}

/** `{ method: 'POST', headers, body: JSON.stringify(data) }`. */
export function writtenOptions(
  options: t.Node,
  names: Names,
  reading: Reading,
): Pick<SentRequest, 'method' | 'defaultMethod' | 'body'> | null {
  if (options.type !== 'ObjectExpression') return null
  const out: Pick<SentRequest, 'method' | 'defaultMethod' | 'body'> = { method: null, defaultMethod: 'GET', body: null }
  for (const property of options.properties) {
    const key = property.type === 'ObjectProperty' ? keyName(property) : null
    if (property.type !== 'ObjectProperty' || key === null) return null
    const { value } = property
    if (key === 'method') {
      const method = value.type === 'StringLiteral' ? methodOf(value) : argumentOf(value, names)
      if (!method) return null
      if (typeof method !== 'string') {
        const preset = method.default && methodOf(method.default)
        if (method.default && !preset) return null
        out.defaultMethod = preset ?? 'GET'
        out.method = { index: method.index, key: method.key }
      } else out.method = method
    } else if (key === 'body') {
      const body = stringifiedArgument(value, names)
      if (!body) return null
      out.body = { index: body.index, key: body.key }
    } else if (key === 'headers') {
      if (!passesHeaders(value, { ...reading, known: headersOf(reading) })) return null
    } else if (
      key !== 'cache' &&
      !(key === 'credentials' && value.type === 'StringLiteral' && value.value !== 'omit')
    ) {
      return null
    }
  }
  return out.method === null ? null : out
}

function headersOf({ known }: Reading): Reading['known'] {
  return new Map([...known].filter(([, role]) => role === 'headers'))
}

export function methodOf(node: t.Node): HttpMethod | null {
  const name = node.type === 'StringLiteral' ? (node.value.toUpperCase() as HttpMethod) : null
  return name !== null && (name === 'GET' || mutationMethods.includes(name)) ? name : null
}

/** `JSON.stringify(body)`, or that behind a test whether there is one. */
function stringifiedArgument(node: t.Node, names: Names): Argument | null {
  if (node.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = node
    const [sent, none] = asksForNone(test) ? [alternate, consequent] : [consequent, alternate]
    return isNothing(none) && isAsked(test, sent, names) ? stringifiedArgument(sent, names) : null
  }
  if (node.type === 'LogicalExpression')
    return node.operator === '&&' && !asksForNone(node.left) && isAsked(node.left, node.right, names)
      ? stringifiedArgument(node.right, names)
      : null
  const value = stringified(node)
  return value ? argumentOf(value, names) : null
}

/** `body === undefined` */
function asksForNone(test: t.Node): boolean {
  return test.type === 'BinaryExpression' && /^===?$/.test(test.operator)
}

/** The test asks whether there is what is stringified, and for nothing else. */
function isAsked(test: t.Node, stringifying: t.Node, names: Names): boolean {
  const asked =
    test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator) && isUndefined(test.right) ? test.left : test
  const tested = asked.type === 'PrivateName' ? null : argumentOf(asked, names)
  const sent = stringifiedArgument(stringifying, names)
  return tested !== null && tested.index === sent?.index && tested.key === sent.key
}
