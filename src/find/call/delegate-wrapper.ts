// A function of one call, that of a function which requests: `post: (path, body) => request(path, { method: 'POST', body })`.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Wrapper } from './own-client.js'
import { argumentOf as argumentIn, type Surroundings, textOf, type UrlText } from './url-constant.js'
import type { ValueWrapper } from './value-wrapper.js'
import { type Argument, argumentNames, argumentOf, givenFor, type Names } from './wrapper-arguments.js'
import { methodOf, passedOptions, readingOf, type SentRequest, writtenOptions } from './wrapper-request.js'

/**
 * Reads such a function: what it requests, in terms of its own arguments.
 * @param wrapperAt what the function that it calls does.
 * @returns `null` for one that does anything besides, or that is for one endpoint only.
 */
export function readDelegate(
  fn: NodePath<t.Function>,
  parsed: Parsed,
  around: Surroundings,
  wrapperAt: (callee: NodePath) => Wrapper | null,
): ValueWrapper | null {
  const names = fn.node.generator ? null : argumentNames(fn.node.params)
  const only = onlyCall(fn)
  const inner = names && only ? wrapperAt(only.call.get('callee') as NodePath) : null
  if (!names || !only || inner?.kind !== 'value' || inner.sets.length > 0 || (!only.gives && !fn.node.async))
    return null
  const args = only.call.node.arguments
  const reading = readingOf(names, parsed, around)
  const given = (index: number) => {
    const place = inner.places[index]
    const argument = place && givenFor(args, place)
    return argument ? textOf(argument, reading.scope) : null
  }
  const url = substituted(inner.url, given)
  const sent = url && sentBy(args, inner, names, reading)
  return sent && { ...inner, url, places: names.places, ...sent, gives: only.gives ? inner.gives : 'nothing' }
}

/** The one call that the function is made of, and whether it gives what comes of it. */
function onlyCall(fn: NodePath<t.Function>): { call: NodePath<t.CallExpression>; gives: boolean } | null {
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) return calls(body, true)
  const [only, ...others] = body.get('body')
  if (!only || others.length > 0) return null
  if (only.isReturnStatement()) return calls(only.get('argument') as NodePath, true)
  const awaited = only.isExpressionStatement() ? (only.get('expression') as NodePath) : null
  return awaited?.isAwaitExpression() ? calls(awaited, false) : null
}

function calls(path: NodePath, gives: boolean): { call: NodePath<t.CallExpression>; gives: boolean } | null {
  if (path.isAwaitExpression()) return calls(path.get('argument') as NodePath, gives)
  if (path.isTSAsExpression()) return calls(path.get('expression') as NodePath, gives)
  return path.isCallExpression() ? { call: path, gives } : null
}

/** A base before the path is one more of them; what names anything else is a request of its own. */
const base = /^(\/?api)?\/?$/

function substituted(url: UrlText, given: (index: number) => UrlText | null): UrlText | null {
  const parts = url.map((part): UrlText | null => {
    const index = argumentIn(part)
    if (index === null) return [part]
    const text = given(index)?.filter((each) => each !== '') ?? null
    if (!text?.every((each) => typeof each !== 'string' || base.test(each))) return null
    if (typeof part === 'number') return text
    const [only] = text
    return text.length === 1 && typeof only === 'number' ? [{ path: only }] : null
  })
  const all = parts.every((part) => part !== null) ? parts.flat() : null
  return all?.some((part) => argumentIn(part) !== null) ? all : null
}

type Sent = Pick<SentRequest, 'passesOptions' | 'method' | 'defaultMethod' | 'body'>

function sentBy(
  args: t.CallExpression['arguments'],
  inner: ValueWrapper,
  names: Names,
  reading: ReturnType<typeof readingOf>,
): Sent | null {
  if (inner.passesOptions) {
    const [, options] = args
    if (!options) return { passesOptions: false, method: 'GET', defaultMethod: 'GET', body: null }
    if (passedOptions(options, names, reading) === 1) return { ...inner }
    const written = writtenOptions(options, names, reading)
    return written && { passesOptions: false, ...written }
  }
  const method = methodFrom(args, inner, names)
  const body = inner.body && handedOn(args, inner.body, names)
  return method && body !== undefined ? { passesOptions: false, ...method, body } : null
}

function methodFrom(
  args: t.CallExpression['arguments'],
  { method, defaultMethod }: ValueWrapper,
  names: Names,
): Pick<SentRequest, 'method' | 'defaultMethod'> | null {
  if (method === null || typeof method === 'string') return { method, defaultMethod }
  const given = givenFor(args, method)
  if (given === null) return { method: defaultMethod, defaultMethod }
  const literal = given && methodOf(given)
  if (literal) return { method: literal, defaultMethod }
  const own = given && argumentOf(given, names)
  return own && !own.default ? { method: { index: own.index, key: own.key }, defaultMethod } : null
}

/** The argument that is handed on; `null` for nothing, `undefined` for anything else. */
function handedOn(args: t.CallExpression['arguments'], argument: Argument, names: Names): Argument | null | undefined {
  const given = givenFor(args, argument)
  if (given === null) return null
  const own = given && argumentOf(given, names)
  return own && !own.default ? { index: own.index, key: own.key } : undefined
}
