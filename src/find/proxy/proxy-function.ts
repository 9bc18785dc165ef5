// Which function of a proxy file runs, and what its wrapper does before.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import type { SessionLibrary } from '../route/route-file.js'
import { definitionOf, evaluate, functionOf, inside, type Question } from './evaluate.js'
import { resultOf } from './function-result.js'
import { type Known, pathMatches, truth } from './known-value.js'
import { madeBy, madeCall } from '../route/session-call.js'
import { proxyActs, type ProxyAct, unknownAct } from './proxy-outcome.js'

const request: Known = { kind: 'request' }

/**
 * What the proxy of `program` does with requests for `pathname`; `null` where the file says nothing of it.
 * Next runs the export `proxy` or `middleware`, else the default one.
 * @see https://nextjs.org/docs/app/api-reference/file-conventions/proxy
 */
export function actsOf(
  program: NodePath<t.Program>,
  asked: Pick<Question, 'pathname' | 'kind' | 'method' | 'file' | 'modules'>,
): readonly ProxyAct[] | null {
  const value = exportedProxy(program)
  return value && valueActs(value, { ...asked, names: new Map(), depth: 0, calls: '', when: [] })
}

function exportedProxy(program: NodePath<t.Program>): NodePath | null {
  for (const name of ['proxy', 'middleware']) {
    const binding = program.scope.getOwnBinding(name)
    if (!binding || !isExported(program, name)) continue
    return binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : binding.path
  }
  for (const statement of program.get('body')) {
    if (statement.isExportDefaultDeclaration()) return statement.get('declaration') as NodePath
    // `export { default } from 'next-auth/middleware'`
    if (statement.isExportNamedDeclaration() && statement.node.source?.value === 'next-auth/middleware')
      return statement
  }
  return null
}

function isExported(program: NodePath<t.Program>, name: string): boolean {
  return program.get('body').some((statement) => {
    if (!statement.isExportNamedDeclaration() || statement.node.source) return false
    if (name in statement.getBindingIdentifiers()) return true
    return statement.node.specifiers.some(({ exported }) => exported.type === 'Identifier' && exported.name === name)
  })
}

function valueActs(value: NodePath, question: Question): readonly ProxyAct[] {
  const plain = functionOf(value)
  if (plain) return functionActs(plain, [request], question)
  if (value.isIdentifier()) {
    const init = constantInit(value.scope.getBinding(value.node.name))
    if (init?.isCallExpression()) return valueActs(init, question)
  }
  if (value.isExportNamedDeclaration()) return [turnsAway(value, 'next-auth', question)]
  if (!value.isCallExpression()) return [unknownAct(value.node, question)]
  const callee = value.get('callee') as NodePath
  const origin = importOrigin(callee)
  const read = origin && wrappers.find(({ source, name }) => source.test(origin.source) && name === origin.imported)
  const isAuthJs = !read && madeBy(callee, question.file, question.modules) === 'next-auth'
  return (read?.acts ?? (isAuthJs ? authJs : null))?.(value, question) ?? [unknownAct(value.node, question)]
}

function functionActs(inner: NodePath<t.Function>, args: readonly Known[], question: Question): readonly ProxyAct[] {
  const within = inside(inner, args, question)
  return within ? proxyActs(inner, within) : [unknownAct(inner.node, question)]
}

interface Wrapper {
  source: RegExp
  name: string
  /** `null` where this use of the wrapper is not understood. */
  acts: (call: NodePath<t.CallExpression>, question: Question) => readonly ProxyAct[] | null
}

const wrappers: readonly Wrapper[] = [
  { source: /^next-auth\/middleware$/, name: 'withAuth', acts: withAuth },
  { source: /^@clerk\/nextjs(\/server)?$/, name: 'authMiddleware', acts: authMiddleware },
  { source: /^@clerk\/nextjs(\/server)?$/, name: 'clerkMiddleware', acts: clerkMiddleware },
]

/**
 * Its function runs for those whom `authorized` lets in; without one that is whoever is signed in.
 * https://next-auth.js.org/configuration/nextjs#advanced-usage
 */
function withAuth(call: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] | null {
  const [first, second] = call.get('arguments') as NodePath[]
  const inner = first ? functionOf(first) : null
  const options = inner ? second : first
  const authorized = authorizedOf(options)
  if (!authorized && mayHave(options, ['callbacks', 'authorized'], question)) return null
  const guard = guardActs(call, authorized, question)
  return inner ? [...guard, ...functionActs(inner, [{ kind: 'request', session: 'nextauth' }], question)] : guard
}

function authorizedOf(options: NodePath | undefined): NodePath<t.Function> | null {
  const authorized = property(property(options, 'callbacks'), 'authorized')
  return authorized && functionOf(authorized)
}

/** What happens to those who are not let in. */
function guardActs(
  call: NodePath<t.CallExpression>,
  authorized: NodePath<t.Function> | null,
  question: Question,
): readonly ProxyAct[] {
  const allowed: Known = authorized
    ? resultOf(authorized, [{ kind: 'visit' }], question)
    : { kind: 'session', library: 'next-auth', signedIn: true }
  if (allowed.kind === 'session' && allowed.signedIn) return [turnsAway(call, allowed.library, question)]
  return truth(allowed) === true ? [] : [{ ...unknownAct(call.node, question), kind: 'answer' }]
}

/** A middleware as it comes: it asks for a session, and for nothing else. */
function turnsAway({ node }: NodePath, asks: SessionLibrary, question: Question): ProxyAct {
  return { ...unknownAct(node, question), kind: 'answer', asks }
}

/** https://authjs.dev/reference/nextjs#in-middleware: its function decides, unless the configuration has a callback that may. */
function authJs(call: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] | null {
  const [first] = call.get('arguments') as NodePath[]
  const inner = first && functionOf(first)
  const made = madeCall(call.get('callee') as NodePath, question.file, question.modules)
  const [config] = (made?.call.get('arguments') ?? []) as NodePath[]
  if (!inner || !made || !config) return null
  const decides = mayHave(config, ['callbacks', 'authorized'], { ...question, file: made.file })
  return decides ? null : functionActs(inner, [{ kind: 'request', session: 'auth' }], question)
}

/** Whether the object that `path` stands for may have a property at `names`, one inside the other. */
function mayHave(path: NodePath | undefined, [name, ...inner]: readonly string[], question: Question): boolean {
  if (!path) return false
  const found = objectBehind(path, question)
  if (!found) return true
  return found.object.get('properties').some((each) => {
    if (each.isSpreadElement()) return mayHave(each.get('argument') as NodePath, [name!, ...inner], found.question)
    const { key, computed } = each.node as t.ObjectProperty | t.ObjectMethod
    if (computed || key.type !== 'Identifier') return true
    if (key.name !== name) return false
    return (
      inner.length === 0 || !each.isObjectProperty() || mayHave(each.get('value') as NodePath, inner, found.question)
    )
  })
}

/** The object that is written there, or in the constant that is named there. */
function objectBehind(
  path: NodePath,
  question: Question,
): { object: NodePath<t.ObjectExpression>; question: Question } | null {
  if (path.isObjectExpression()) return { object: path, question }
  if (path.isTSSatisfiesExpression() || path.isTSAsExpression())
    return objectBehind(path.get('expression') as NodePath, question)
  const imported = definitionOf(path, question)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : null
  const declared = imported?.path ?? (binding?.constant ? binding.path : null)
  const init = declared?.isVariableDeclarator() ? (declared.get('init') as NodePath) : null
  return init?.node ? objectBehind(init, { ...question, file: imported?.file ?? question.file }) : null
}

/** https://clerk.com/docs/references/nextjs/auth-middleware: every route is protected but those that the options name. */
function authMiddleware(call: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] | null {
  const [options] = call.get('arguments') as NodePath[]
  if (!options?.isObjectExpression()) return null
  const names = options.node.properties.map((each) =>
    each.type === 'ObjectProperty' && each.key.type === 'Identifier' ? each.key.name : null,
  )
  if (!names.every((name) => name === 'publicRoutes' || name === 'ignoredRoutes' || name === 'debug')) return null
  const publicRoutes = property(options, 'publicRoutes')
  const paths = publicRoutes && evaluate(publicRoutes, question)
  const isPublic = paths && truth(pathMatches(paths, question.pathname)) === true
  return isPublic ? sessionOnly(call, question) : [turnsAway(call, 'clerk', question), ...sessionOnly(call, question)]
}

/** https://clerk.com/docs/reference/nextjs/clerk-middleware: protects nothing but what its function does. */
function clerkMiddleware(call: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] | null {
  const [first] = call.get('arguments') as NodePath[]
  if (!first) return sessionOnly(call, question)
  const inner = functionOf(first)
  if (!inner) return null
  const acts = functionActs(inner, [{ kind: 'auth' }, request], question)
  return [
    ...sessionOnly(call, question),
    ...acts.map((act) => (protects(act.node, inner) ? { ...act, asks: 'clerk' as const } : act)),
  ]
}

/** `auth.protect()`, `(await auth()).protect()`, with nothing to ask but whether there is a session. */
function protects(node: t.Node, { node: { params } }: NodePath<t.Function>): boolean {
  const [auth] = params
  const statement = node.type === 'ExpressionStatement' ? node.expression : node
  const call = statement.type === 'AwaitExpression' ? statement.argument : statement
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !call.arguments.every(isWayOut))
    return false
  const { object, property } = call.callee
  return (
    property.type === 'Identifier' &&
    property.name === 'protect' &&
    auth?.type === 'Identifier' &&
    isAuth(object, auth.name)
  )
}

/** `{ unauthenticatedUrl: '/sign-in' }`: only where visitors are sent. */
function isWayOut(options: t.Node): boolean {
  if (options.type !== 'ObjectExpression') return false
  const names = options.properties.map((each) =>
    each.type === 'ObjectProperty' && each.key.type === 'Identifier' ? each.key.name : '',
  )
  return names.every((name) => /^(unauthenticatedUrl|unauthorizedUrl)$/.test(name))
}

/** `auth`, `auth()`, `await auth()`. */
function isAuth(node: t.Node, name: string): boolean {
  if (node.type === 'AwaitExpression') return isAuth(node.argument, name)
  if (node.type === 'CallExpression') return node.arguments.length === 0 && isAuth(node.callee, name)
  return node.type === 'Identifier' && node.name === name
}

/** It puts the session where `auth()` finds it, on every page that it runs for. */
function sessionOnly(call: NodePath<t.CallExpression>, question: Question): readonly ProxyAct[] {
  return [{ ...unknownAct(call.node, question), kind: 'session', when: '' }]
}

function property(object: NodePath | null | undefined, name: string): NodePath | null {
  if (!object?.isObjectExpression()) return null
  for (const each of object.get('properties')) {
    if (each.isSpreadElement()) return null
    const { key } = each.node as t.ObjectProperty | t.ObjectMethod
    if (key.type !== 'Identifier' || key.name !== name) continue
    return each.isObjectProperty() ? (each.get('value') as NodePath) : each
  }
  return null
}
