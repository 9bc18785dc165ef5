// A function of the project's own that is `fetch` but for what it puts before the path: `apiFetch(path, options)` gives a Response.
import { statementsOf } from '../../ast/statements-of.js'
import type * as t from '@babel/types'
import { browserTruth } from '../../ast/in-browser.js'
import { isUndefined } from '../../ast/is-nothing.js'
import { keyName, memberName } from '../../ast/member.js'
import { constantHeaders } from './constant-headers.js'
import { argumentOf, type Surroundings, textOf, topLevel, type UrlScope, type UrlText } from './url-constant.js'

/** The URL that it requests, in terms of its first argument: `['/api', 0]`. */
export interface FetchWrapper {
  kind: 'response'
  url: UrlText
}

/** What has been read of a wrapper so far. */
export interface Reading {
  /** What a name inside it holds. */
  known: Map<string, 'init' | 'defaults' | 'headers' | 'response'>
  scope: UrlScope & { locals: Map<string, t.Node> }
  /** It does something else on the server. */
  tellsServer: boolean
  /** The URL of its request, once that has been seen. */
  url: UrlText | null
}

/**
 * Reads a function that passes its arguments on to `fetch` and gives back the response as it is.
 * @returns `null` for a function that does, in the browser, anything besides.
 */
export function readFetchWrapper(
  fn: t.Node,
  program: t.Program,
  { locals, fields }: Surroundings = topLevel,
): FetchWrapper | null {
  if (!isFunction(fn) || fn.generator) return null
  const [url, init, ...others] = fn.params.map(parameterName)
  if (!url || init === null || others.length > 0) return null
  const reading: Reading = {
    known: new Map(init === undefined ? [] : [[init, 'init']]),
    scope: { params: [url], program, locals: new Map(locals), fields },
    tellsServer: false,
    url: null,
  }
  const end = fn.body.type === 'BlockStatement' ? runsTo(fn.body.body, reading) : gives(fn.body, reading)
  if (end !== 'returned' || !reading.url?.some((part) => argumentOf(part) === 0) || bindsFetch(program)) return null
  return { kind: 'response', url: reading.tellsServer ? [{ browser: true }, ...reading.url] : reading.url }
}

function isFunction(node: t.Node): node is t.Function {
  return /^(FunctionDeclaration|(Arrow)?FunctionExpression|ObjectMethod|Class(Private)?Method)$/.test(node.type)
}

/** `import fetch from 'node-fetch'`. */
function bindsFetch({ body }: t.Program): boolean {
  return body.some((node) =>
    node.type === 'ImportDeclaration'
      ? node.specifiers.some(({ local }) => local.name === 'fetch')
      : node.type === 'FunctionDeclaration' && node.id?.name === 'fetch',
  )
}

/** Options may have an empty object as their default. */
function parameterName(param: t.Node): string | null {
  if (param.type === 'Identifier') return param.name
  return param.type === 'AssignmentPattern' && isEmptyObject(param.right) && param.left.type === 'Identifier'
    ? param.left.name
    : null
}

function isEmptyObject(node: t.Node): boolean {
  return node.type === 'ObjectExpression' && node.properties.length === 0
}

/** How a list of statements ends; `null` where one of them does what a call of fetch would not. */
type End = 'returned' | 'goes on' | null

function runsTo(statements: readonly t.Statement[], reading: Reading): End {
  for (const statement of statements) {
    const end = runs(statement, reading)
    if (end !== 'goes on') return end
  }
  return 'goes on'
}

function runs(statement: t.Statement, reading: Reading): End {
  switch (statement.type) {
    case 'ReturnStatement':
      return statement.argument ? gives(statement.argument, reading) : null
    case 'VariableDeclaration':
      return statement.declarations.every((each) => declares(each, reading)) ? 'goes on' : null
    case 'IfStatement':
      return branches(statement, reading)
    case 'ExpressionStatement':
      return setsHarmlessHeader(statement.expression, reading) ? 'goes on' : null
    default:
      return null
  }
}

/** What only the server runs is no part of a call from the browser. */
function branches({ test, consequent, alternate }: t.IfStatement, reading: Reading): End {
  const inBrowser = browserTruth(test)
  if (inBrowser !== null) {
    reading.tellsServer = true
    const taken = inBrowser ? consequent : alternate
    return taken ? runsTo(statementsOf(taken), reading) : 'goes on'
  }
  const isHarmless = statementsOf(consequent).every(
    (each) => each.type === 'ExpressionStatement' && setsHarmlessHeader(each.expression, reading),
  )
  return isHarmless && !alternate ? 'goes on' : null
}

function declares({ id, init }: t.VariableDeclarator, reading: Reading): boolean {
  if (id.type !== 'Identifier' || !init) return false
  const { known, scope } = reading
  if (isRequest(init, reading)) known.set(id.name, 'response')
  else if (passesHeaders(init, reading)) known.set(id.name, 'headers')
  else if (passesInit(init, reading)) known.set(id.name, 'init')
  else if (isDefaults(init, reading)) known.set(id.name, 'defaults')
  else if (textOf(init, scope)) scope.locals.set(id.name, init)
  else return false
  return true
}

function gives(node: t.Expression, reading: Reading): End {
  const { known } = reading
  const isKept = node.type === 'Identifier' && known.get(node.name) === 'response'
  return isKept || isRequest(node, reading) ? 'returned' : null
}

/** `await fetch(url, { ...init, headers })`; one request, and the response is all that comes of it. */
function isRequest(node: t.Node, reading: Reading): boolean {
  if (node.type === 'AwaitExpression') return isRequest(node.argument, reading)
  if (node.type !== 'CallExpression' || reading.url !== null) return false
  const isFetch = node.callee.type === 'Identifier' && node.callee.name === 'fetch'
  const [target, options, ...others] = node.arguments
  const url = isFetch && target && others.length === 0 ? textOf(target, reading.scope) : null
  const passes = reading.known.size === 0 ? !options : options !== undefined && passesInit(options, reading)
  if (!url || !passes) return false
  reading.url = url
  return true
}

/** `init`, or `{ ...init, headers, credentials: 'include' }`. */
export function passesInit(node: t.Node, reading: Reading): boolean {
  if (node.type === 'Identifier') return reading.known.get(node.name) === 'init'
  if (node.type !== 'ObjectExpression') return false
  const isInit = (property: t.Node) => property.type === 'SpreadElement' && passesInit(property.argument, reading)
  return node.properties.some(isInit) && node.properties.every((each) => isInit(each) || isDefault(each, reading))
}

/** `{ credentials: 'include', headers: { … } }`: options that change nothing, before or behind those that are given. */
export function isDefaults(node: t.Node, reading: Reading): boolean {
  return node.type === 'ObjectExpression' && node.properties.every((each) => isDefault(each, reading))
}

function isDefault(property: t.ObjectExpression['properties'][number], reading: Reading): boolean {
  if (property.type === 'SpreadElement') {
    const { argument } = property
    return argument.type === 'Identifier' && reading.known.get(argument.name) === 'defaults'
  }
  if (property.type !== 'ObjectProperty') return false
  const key = keyName(property)
  if (key === 'headers') return passesHeaders(property.value, reading)
  const value = property.value.type === 'StringLiteral' ? property.value.value : null
  return key === 'cache' || (key === 'credentials' && (value === 'include' || value === 'same-origin'))
}

/** `init.headers`, a name for them, or these with a content type before or behind them. */
export function passesHeaders(node: t.Node, reading: Reading): boolean {
  switch (node.type) {
    case 'Identifier':
      return reading.known.get(node.name) === 'headers' || isContentTypesAtTop(node.name, reading)
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].every((side) => isUndefined(side) || passesHeaders(side, reading))
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return memberName(node) === 'headers' && passesInit(node.object, reading)
    case 'LogicalExpression':
      return node.operator !== '&&' && isEmptyObject(node.right) && passesHeaders(node.left, reading)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return passesHeaders(node.expression, reading)
    case 'NewExpression': {
      const [given] = node.arguments
      const isHeaders = node.callee.type === 'Identifier' && node.callee.name === 'Headers'
      return isHeaders && (given === undefined || passesHeaders(given, reading))
    }
    case 'ObjectExpression':
      return node.properties.every((property) =>
        property.type === 'ObjectProperty'
          ? isHarmless(keyName(property) ?? '') && property.value.type === 'StringLiteral'
          : property.type === 'SpreadElement' && passesHeaders(property.argument, reading),
      )
    default:
      return false
  }
}

/** A constant of the module: `const jsonHeaders = { 'Content-Type': 'application/json' }`. */
function isContentTypesAtTop(name: string, { known, scope }: Reading): boolean {
  if (known.has(name) || scope.locals.has(name) || scope.params.includes(name)) return false
  const headers = constantHeaders(scope.program, name)
  return headers !== null && isContentTypes(headers, scope)
}

/** An object of headers that change nothing. */
export function isContentTypes(node: t.Node, scope: Reading['scope']): boolean {
  return (
    node.type === 'ObjectExpression' && passesHeaders(node, { known: new Map(), scope, tellsServer: false, url: null })
  )
}

function isHarmless(header: string): boolean {
  return /^(content-type|accept)$/i.test(header)
}

/** `headers.set('Content-Type', 'application/json')`. */
function setsHarmlessHeader(node: t.Expression, { known }: Reading): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  const { object, property } = node.callee
  const [name, value] = node.arguments
  return (
    object.type === 'Identifier' &&
    known.get(object.name) === 'headers' &&
    property.type === 'Identifier' &&
    /^(set|append)$/.test(property.name) &&
    name?.type === 'StringLiteral' &&
    isHarmless(name.value) &&
    value?.type === 'StringLiteral'
  )
}
