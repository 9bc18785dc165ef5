// A function of the project's own that requests, throws where the answer is no success, and gives the body: `postJson(url, body)`.
import type * as t from '@babel/types'
import { keyName, memberName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { isFetch } from '../callee.js'
import { type HttpMethod, mutationMethods } from '../route/route-file.js'
import type { FieldUse, ResponseReads, ResponseUse, ThrownMessage } from './call-site.js'
import { passesHeaders, passesInit, type Reading } from './fetch-wrapper.js'
import { readResponse } from './response-reads.js'
import { argumentOf as argumentIn, textOf, type UrlText } from './url-constant.js'

/** A parameter, by its position; `key`: the field of it that is taken. */
export interface Argument {
  index: number
  key: string | null
}

/** How it turns its arguments into a request, and the response into a value or an error. */
export interface ValueWrapper {
  kind: 'value'
  /** The URL that it requests, in terms of its arguments. */
  url: UrlText
  /** It passes its second argument on as fetch's own options, which then say what is sent. */
  passesOptions: boolean
  method: HttpMethod | Argument | null
  /** What an argument for the method may be left out for. */
  defaultMethod: HttpMethod
  /** The argument that it stringifies. */
  body: Argument | null
  gives: 'body' | 'nothing'
  message: ThrownMessage
  /** What it looks at itself where the request has failed. */
  response: Pick<ResponseReads, 'status' | 'successStatuses' | 'tellsCrashFromNetwork'>
}

/**
 * Reads such a function.
 * @returns `null` for one that does anything besides.
 */
export function readValueWrapper(fn: NodePath<t.Function>, parsed: Parsed): ValueWrapper | null {
  const body = fn.get('body') as NodePath
  if (!fn.node.async || fn.node.generator || !body.isBlockStatement()) return null
  const names = argumentNames(fn.node.params)
  if (!names) return null
  const statements = body.get('body')
  const at = statements.findIndex((statement) => requestIn(statement) !== null)
  const call = statements[at] && requestIn(statements[at])
  const sent = call && readRequest(call, statements.slice(0, at), names, parsed)
  if (!call || !sent) return null
  const { response, misfits } = readResponse(call)
  const rest = statements.slice(at + 1)
  if (misfits.length > 0 || response.unchecked || rest.length === 0) return null
  const ending = readEnding(rest, response.uses, parsed.text)
  const { status, successStatuses, tellsCrashFromNetwork } = response
  return ending && { kind: 'value', ...sent, ...ending, response: { status, successStatuses, tellsCrashFromNetwork } }
}

interface Names {
  params: readonly string[]
  arguments: ReadonlyMap<string, Argument & { default: t.Node | null }>
}

/** What its parameters are called, also those that are taken apart: `(path, { method = 'GET', body } = {})`. */
function argumentNames(params: readonly t.Node[]): Names | null {
  const found = new Map<string, Argument & { default: t.Node | null }>()
  const names: string[] = []
  for (const [index, param] of params.entries()) {
    const pattern = param.type === 'AssignmentPattern' ? param.left : param
    if (pattern.type === 'Identifier') {
      found.set(pattern.name, { index, key: null, default: param.type === 'AssignmentPattern' ? param.right : null })
      names.push(pattern.name)
      continue
    }
    names.push('')
    if (pattern.type !== 'ObjectPattern') return null
    for (const property of pattern.properties) {
      const key = property.type === 'ObjectProperty' ? keyName(property) : null
      const value = property.type === 'ObjectProperty' ? property.value : null
      const local = value?.type === 'AssignmentPattern' ? value.left : value
      if (key === null || local?.type !== 'Identifier') return null
      found.set(local.name, { index, key, default: value?.type === 'AssignmentPattern' ? value.right : null })
    }
  }
  return { params: names, arguments: found }
}

/** `const res = await fetch(…)`. */
function requestIn(statement: NodePath): NodePath<t.CallExpression> | null {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return null
  const init = statement.get('declarations.0.init') as NodePath
  const call = init.isAwaitExpression() ? (init.get('argument') as NodePath) : null
  return call?.isCallExpression() && isFetch(call) ? call : null
}

type Sent = Pick<ValueWrapper, 'url' | 'passesOptions' | 'method' | 'defaultMethod' | 'body'>

function readRequest(
  call: NodePath<t.CallExpression>,
  before: readonly NodePath[],
  names: Names,
  parsed: Parsed,
): Sent | null {
  const reading: Reading = {
    known: new Map(),
    scope: { params: names.params, program: parsed.ast.program, locals: new Map() },
    tellsServer: false,
    url: null,
  }
  for (const [name, { key }] of names.arguments) if (key === null) reading.known.set(name, 'init')
  if (!before.every((statement) => prepares(statement.node, reading))) return null
  const [target, options, ...others] = call.node.arguments
  const url = target && others.length === 0 ? textOf(target, reading.scope) : null
  if (!url || !options || !url.some((part) => argumentIn(part) !== null)) return null
  if (passedOptions(options, names, reading) === 1)
    return { url, passesOptions: true, method: null, defaultMethod: 'GET', body: null }
  const sent = writtenOptions(options, names, reading)
  return sent && { url, passesOptions: false, ...sent }
}

/** `const url = '/api' + path` before the request. */
function prepares(statement: t.Node, { scope, known }: Reading): boolean {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return false
  return statement.declarations.every(({ id, init }) => {
    if (id.type !== 'Identifier' || !init) return false
    if (textOf(init, scope)) scope.locals.set(id.name, init)
    else if (isContentTypes(init)) known.set(id.name, 'headers')
    else return false
    return true
  })
}

function isContentTypes(node: t.Node): boolean {
  const nothing = new Map()
  const reading = {
    known: nothing,
    scope: { params: [], program: null as never, locals: new Map() },
    tellsServer: false,
    url: null,
  }
  return node.type === 'ObjectExpression' && passesHeaders(node, reading)
}

/** The position of the argument that is passed on whole: `options`, `{ ...options, credentials: 'include' }`. */
function passedOptions(options: t.Node, { arguments: given }: Names, reading: Reading): number | null {
  for (const [name, { index, key }] of given) {
    const only: Reading = { ...reading, known: new Map([[name, 'init']]) }
    for (const [local, role] of reading.known) if (role === 'headers') only.known.set(local, role)
    if (key === null && passesInit(options, only)) return index
  }
  return null
}

/** `{ method: 'POST', headers, body: JSON.stringify(data) }`. */
function writtenOptions(
  options: t.Node,
  names: Names,
  reading: Reading,
): Pick<Sent, 'method' | 'defaultMethod' | 'body'> | null {
  if (options.type !== 'ObjectExpression') return null
  const out: Pick<Sent, 'method' | 'defaultMethod' | 'body'> = { method: null, defaultMethod: 'GET', body: null }
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
      const body = stringified(value, names)
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

function methodOf(node: t.Node): HttpMethod | null {
  const name = node.type === 'StringLiteral' ? (node.value.toUpperCase() as HttpMethod) : null
  return name !== null && (name === 'GET' || mutationMethods.includes(name)) ? name : null
}

/** `body`, or `options.body`. */
function argumentOf(node: t.Node, { arguments: given }: Names): (Argument & { default: t.Node | null }) | null {
  if (node.type === 'Identifier') return given.get(node.name) ?? null
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null
  const key = memberName(node)
  const whole = node.object.type === 'Identifier' ? given.get(node.object.name) : undefined
  return whole?.key === null && key !== null ? { ...whole, key, default: null } : null
}

/** `JSON.stringify(body)`, or that behind a test whether there is one. */
function stringified(node: t.Node, names: Names): Argument | null {
  if (node.type === 'ConditionalExpression') {
    const isNothing = /^(NullLiteral)$/.test(node.alternate.type) || isUndefined(node.alternate)
    return isNothing && isGiven(node.test, node.consequent, names) ? stringified(node.consequent, names) : null
  }
  if (node.type === 'LogicalExpression')
    return node.operator === '&&' && isGiven(node.left, node.right, names) ? stringified(node.right, names) : null
  const [value] = node.type === 'CallExpression' && isStringify(node.callee) ? node.arguments : []
  return value ? argumentOf(value, names) : null
}

function isUndefined(node: t.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined'
}

/** The test asks for what is stringified then, and for nothing else. */
function isGiven(test: t.Node, then: t.Node, names: Names): boolean {
  const asked =
    test.type === 'BinaryExpression' && /^!==?$/.test(test.operator) && isUndefined(test.right) ? test.left : test
  const tested = asked.type === 'PrivateName' ? null : argumentOf(asked, names)
  const sent = stringified(then, names)
  return tested !== null && tested.index === sent?.index && tested.key === sent.key
}

function isStringify(node: t.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'JSON' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'stringify'
  )
}

/** What stands behind the request: the body taken out, one check that throws, and the body returned. */
function readEnding(
  statements: readonly NodePath[],
  uses: readonly ResponseUse[],
  source: string,
): Pick<ValueWrapper, 'gives' | 'message'> | null {
  let message: ThrownMessage | null = null
  let gives: ValueWrapper['gives'] = 'nothing'
  for (const statement of statements) {
    if (isDropped(statement.node, uses)) continue
    if (statement.isIfStatement() && !message) {
      message = thrownBy(statement, uses, source)
      if (!message) return null
    } else if (message && gives === 'nothing' && statement.isReturnStatement() && isBody(statement.node.argument, uses))
      gives = 'body'
    else if (message && isTaken(statement, uses)) gives = 'body'
    else return null
  }
  const last = statements.at(-1)
  return message && (gives === 'nothing' || last?.isReturnStatement()) ? { message, gives } : null
}

function isDropped({ start, end }: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(({ kind, range }) => kind === 'drop' && range.start === start && range.end === end)
}

/** `const data = await res.json()` behind the check, and `return data`. */
function isTaken(statement: NodePath, uses: readonly ResponseUse[]): boolean {
  if (statement.isReturnStatement()) {
    const { argument } = statement.node
    const name = argument?.type === 'TSAsExpression' ? argument.expression : argument
    const declared = name?.type === 'Identifier' ? statement.scope.getBinding(name.name)?.path : null
    return declared?.isVariableDeclarator() === true && isBody(declared.node.init, uses)
  }
  const [only, ...others] = statement.isVariableDeclaration() ? statement.node.declarations : []
  return only?.id.type === 'Identifier' && others.length === 0 && isBody(only.init, uses)
}

function isBody(node: t.Node | null | undefined, uses: readonly ResponseUse[]): boolean {
  if (!node) return false
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return isBody(node.expression, uses)
  if (node.type === 'AwaitExpression') return isBody(node.argument, uses) || isSuccessBody(node, uses)
  return isSuccessBody(node, uses)
}

function isSuccessBody({ start, end }: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(
    (use) => use.kind === 'body' && use.outcome === 'success' && use.range.start === start && use.range.end === end,
  )
}

/** `if (!res.ok) throw new Error(…)`, perhaps with the body read before. */
function thrownBy(
  statement: NodePath<t.IfStatement>,
  uses: readonly ResponseUse[],
  source: string,
): ThrownMessage | null {
  const { test, consequent, alternate } = statement.node
  if (alternate || !asksForFailure(test, uses)) return null
  const block = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
  const last = block.at(-1)
  if (last?.type !== 'ThrowStatement' || !block.slice(0, -1).every((each) => isDropped(each, uses))) return null
  const { argument } = last
  const isError =
    argument.type === 'NewExpression' &&
    argument.callee.type === 'Identifier' &&
    argument.callee.name === 'Error' &&
    !statement.scope.hasBinding('Error', true)
  const [text, ...others] = isError ? argument.arguments : []
  if (!text || others.length > 0 || namesOthers(statement, text, uses)) return null
  const { start, end } = rangeOf(text)
  return { text: source.slice(start, end), reads: readsWithin(start, end, uses) }
}

/** What of the failure stands in the message, by its place there. */
function readsWithin(start: number, end: number, uses: readonly ResponseUse[]): ThrownMessage['reads'] {
  const inside = (use: ResponseUse) => use.range.start >= start && use.range.end <= end
  const moved = (range: { start: number; end: number }) => ({ start: range.start - start, end: range.end - start })
  return uses
    .filter((use): use is FieldUse | Extract<ResponseUse, { kind: 'status' }> => /^(field|status)$/.test(use.kind))
    .filter(inside)
    .map((use) => ({
      range: moved(use.range),
      field: use.kind === 'field' ? use.field : null,
      operand: use.kind === 'field' && use.operand ? moved(use.operand) : null,
    }))
}

/** Anything else in the message would mean nothing, or something else, where the call is. */
function namesOthers(statement: NodePath, text: t.Node, uses: readonly ResponseUse[]): boolean {
  let others = false
  statement.traverse({
    Identifier(path) {
      const { start, end } = path.node
      if (start! < text.start! || end! > text.end! || !path.isReferencedIdentifier()) return
      const isRead = uses.some(
        (use) =>
          (use.kind === 'status' || (use.kind === 'field' && use.outcome === 'failure')) &&
          use.range.start <= start! &&
          end! <= use.range.end,
      )
      others ||= !isRead
    },
  })
  return others
}

/** `!res.ok`, or `res.status !== 200`. */
function asksForFailure(test: t.Expression, uses: readonly ResponseUse[]): boolean {
  const asked = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : null
  return uses.some(
    (use) =>
      (use.kind === 'ok' && asked !== null && use.range.start === asked.start && use.range.end === asked.end) ||
      (use.kind === 'successStatus' && use.negated && use.range.start === test.start && use.range.end === test.end),
  )
}
