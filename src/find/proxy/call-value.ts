// What a call in a proxy gives, as far as the source says it: Next's and Clerk's own functions, a session, a function of the
// project, methods of text and lists.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { askedSession } from '../route/session-call.js'
import { calledFunction, evaluate, type Question } from './evaluate.js'
import { combined, equal, type Known, literal, nameOf, pathMatches, textMethod, site, unknown } from './known-value.js'
import { resultOf } from './function-result.js'
import { propertyOf, sends } from './proxy-coverage.js'
import { readsOnly } from './site-value.js'

/** What the call `path` gives. */
export function callValue(path: NodePath<t.CallExpression>, question: Question): Known {
  const callee = path.get('callee') as NodePath
  if (isNext(callee)) return passes(path, question) ? { kind: 'pass' } : unknown
  const asked = sessionValue(path, question)
  if (asked) return asked
  return callee.isIdentifier() ? functionValue(path, callee, question) : methodValue(path, callee, question)
}

/** `new URL(request.url)`, `new Headers(request.headers)`. */
export function constructedValue(path: NodePath<t.NewExpression>, question: Question): Known {
  const { callee, arguments: given } = path.node
  const name = callee.type === 'Identifier' && given.length === 1 ? callee.name : ''
  const value = name === '' ? unknown : evaluate((path.get('arguments') as NodePath[])[0]!, question)
  const isCopy = (name === 'URL' && value.kind === 'url') || (name === 'Headers' && value.kind === 'headers')
  return isCopy ? value : unknown
}

/** `NextResponse.next` */
function isNext(callee: NodePath): boolean {
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return false
  const origin = importOrigin(callee.get('object') as NodePath)
  return callee.node.property.name === 'next' && origin?.source === 'next/server' && origin.imported === 'NextResponse'
}

/** `next()`, `next({ request })`, `next({ request: { headers } })`, where these are what came. */
function passes(next: NodePath<t.CallExpression>, question: Question): boolean {
  const [options, ...others] = next.get('arguments') as NodePath[]
  if (!options) return true
  const request = others.length === 0 ? onlyProperty(options, 'request') : null
  if (!request) return false
  if (evaluate(request, question).kind === 'request') return true
  const headers = onlyProperty(request, 'headers')
  return headers !== null && evaluate(headers, question).kind === 'headers'
}

function onlyProperty(object: NodePath, name: string): NodePath | null {
  if (!object.isObjectExpression() || object.node.properties.length !== 1 || !propertyOf(object.node, name)) return null
  return object.get('properties.0.value') as NodePath
}

/** What asks who is signed in; Better Auth's cookie is missing where nobody is. */
function sessionValue(path: NodePath<t.CallExpression>, { file, modules }: Question): Known | null {
  const origin = importOrigin(path.get('callee') as NodePath)
  if (origin?.source === 'better-auth/cookies' && origin.imported === 'getSessionCookie')
    return { kind: 'session', library: 'better-auth', signedIn: true }
  const asked = askedSession(path, file, modules)
  if (!asked) return null
  return asked.orNothing ? { kind: 'session', library: asked.library, signedIn: true } : { kind: 'auth' }
}

function functionValue(path: NodePath<t.CallExpression>, callee: NodePath<t.Identifier>, question: Question): Known {
  const args = path.get('arguments') as NodePath[]
  const origin = importOrigin(callee)
  if (origin?.imported === 'createRouteMatcher' && origin.source.startsWith('@clerk/') && args[0]) {
    return { kind: 'matcher', paths: evaluate(args[0], question) }
  }
  const value = evaluate(callee, question)
  if (value.kind === 'matcher') return pathMatches(value.paths, question.pathname)
  if (value.kind === 'auth') return value
  const given = args.map((each) => evaluate(each, question))
  const called = calledFunction(callee, question)
  return called ? calledResult(called.fn, given, { ...question, file: called.file }, path) : unknown
}

function methodValue(path: NodePath<t.CallExpression>, callee: NodePath, question: Question): Known {
  if (!callee.isMemberExpression() && !callee.isOptionalMemberExpression()) return unknown
  const { property } = callee.node
  if (property.type !== 'Identifier' || callee.node.computed) return unknown
  const object = evaluate(callee.get('object') as NodePath, question)
  const [first] = path.get('arguments') as NodePath[]
  if (first) return methodResult(object, property.name, first, question)
  if (object.kind === 'site' && readsOnly(property.name)) return site(`${object.about}.${property.name}()`)
  return object.kind === 'url' && /^(clone|toString)$/.test(property.name) ? object : unknown
}

function methodResult(object: Known, name: string, first: NodePath, question: Question): Known {
  if (object.kind === 'list') return listMethod(object.items, name, first, question)
  const argument = evaluate(first, question)
  if (object.kind === 'headers') return argument.kind === 'literal' ? header(name, argument.value, question) : unknown
  if (object.kind === 'site')
    return argument.kind === 'literal' && readsOnly(name)
      ? site(`${object.about}.${name}(${nameOf(argument)})`)
      : unknown
  if (object.kind === 'regexp') return name === 'test' ? textMethod(argument, 'match', object) : unknown
  return textMethod(object, name, argument)
}

/** `headers.get('next-action')`, `headers.has('next-action')`. */
function header(method: string, key: unknown, { kind }: Question): Known {
  if (typeof key !== 'string' || !/^(get|has)$/.test(method)) return unknown
  const name = key.toLowerCase()
  if (method === 'get' && name === 'accept' && kind === 'fetch') return { kind: 'accepted' }
  // The password of a site goes with every request to it.
  if (name === 'authorization' || (method === 'get' && name === 'host')) return site(`${method} ${name}`)
  const isSent = sends(name, kind)
  if (isSent === null) return unknown
  if (method === 'has') return literal(isSent)
  return isSent ? { kind: 'something' } : literal(null)
}

function listMethod(items: readonly Known[], name: string, first: NodePath, question: Question): Known {
  const given = (item: Known) => (first.isFunction() ? calledResult(first, [item], question) : unknown)
  if (name === 'map') return { kind: 'list', items: items.map(given) }
  if (!/^(some|includes|every|find)$/.test(name)) return unknown
  const test = (item: Known) => (name === 'includes' ? equal(item, evaluate(first, question)) : given(item))
  const operator = name === 'every' ? '&&' : '||'
  return items.map(test).reduce((all, each) => combined(operator, all, each), literal(name === 'every'))
}

/** What `call` gives; nothing is known of a promise that nobody waits for. */
function calledResult(inner: NodePath<t.Function>, args: readonly Known[], question: Question, call?: NodePath): Known {
  return inner.node.async && !call?.parentPath?.isAwaitExpression() ? unknown : resultOf(inner, args, question)
}
