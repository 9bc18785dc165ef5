// Whose session a handler asks for before it does anything else: then a proxy that turns visitors away did nothing for it.
import type * as t from '@babel/types'
import { isNothing } from '../../ast/is-nothing.js'
import { isConsoleMethod } from '../../ast/console.js'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { programScope } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import type { ModuleLookup } from './module-lookup.js'
import type { SessionLibrary } from './route-file.js'
import { type AskedSession, askedSession } from './session-call.js'

/** What may be called before anybody is asked: it only reads what was sent. */
const reading = /(^|\.)(json|formData|text|get|getAll|has|entries|parse|safeParse|parseAsync|safeParseAsync|trim)$/

/** How far a helper of the project may be from the library. */
const depth = 3

/**
 * The library whose session `fn` asks for, where it leaves without one before it reads or writes anything else.
 * @param file where `fn` is.
 * @returns `null` where it does not ask, asks too late, or where that cannot be seen.
 */
export function sessionGuard(fn: NodePath<t.Function>, file: string, modules: ModuleLookup): SessionLibrary | null {
  return guardOf(fn, { file, modules, left: depth })?.library ?? null
}

interface Place {
  file: string
  modules: ModuleLookup
  left: number
}

/** How a function is left where nobody is signed in. `nothing`: it gives nothing, or `false`. */
interface Guard {
  library: SessionLibrary
  way: 'throws' | 'nothing' | 'answers'
}

/** What a call tells of who is signed in. */
type Asked = AskedSession | (Guard & { way: 'throws' })

/** What is known of the names in force. */
type Sessions = Map<string, AskedSession>

function guardOf(fn: NodePath<t.Function>, place: Place): Guard | null {
  const body = fn.get('body') as NodePath
  return (body.isBlockStatement() && guardIn(body.get('body'), new Map(), place)) || null
}

/** The first guard of `statements`; `null` where something else is done before, `undefined` where nothing is done at all. */
function guardIn(statements: readonly NodePath[], sessions: Sessions, place: Place): Guard | null | undefined {
  for (const statement of statements) {
    const guard = statement.isTryStatement()
      ? guardInTry(statement, statement === statements.at(-1), sessions, place)
      : guardAt(statement, sessions, place)
    if (guard !== undefined) return guard
  }
  return undefined
}

function guardInTry(
  path: NodePath<t.TryStatement>,
  isLast: boolean,
  sessions: Sessions,
  place: Place,
): Guard | null | undefined {
  const guard = guardIn(path.get('block').get('body'), sessions, place)
  const { handler } = path.node
  if (!handler || guard === null) return guard
  const way = wayOut(handler.body) ?? (isLast ? 'answers' : null)
  if (!guard) return mayLeave(way, place) ? undefined : null
  if (guard.way !== 'throws') return guard
  return way && { ...guard, way }
}

function guardAt(statement: NodePath, sessions: Sessions, place: Place): Guard | null | undefined {
  if (statement.isVariableDeclaration()) {
    for (const declarator of statement.get('declarations')) {
      const guard = guardBy(declarator, declarator.get('init') as NodePath, declarator.node.id, sessions, place)
      if (guard !== undefined) return guard
    }
    return undefined
  }
  if (statement.isIfStatement()) {
    const way = wayOut(statement.node.consequent)
    const library = missing(statement.node.test, sessions)
    if (library && way) return { library, way }
    return mayLeave(way, place) && onlyReads(statement.get('test')) && !waits(statement) ? undefined : null
  }
  if (!statement.isExpressionStatement()) return null
  const expression = statement.get('expression') as NodePath
  if (!expression.isAssignmentExpression())
    return isLog(statement) ? undefined : guardBy(statement, expression, null, sessions, place)
  return guardBy(null, expression.get('right') as NodePath, expression.node.left, sessions, place)
}

/** A handler may leave in any way before it asks; a helper that gives something then lets everybody in. */
function mayLeave(way: Guard['way'] | null, { left }: Place): boolean {
  return way === 'throws' || (way !== null && left === depth)
}

/** The guard that `value` is, whose result goes into `id`; `undefined` where it only reads what was sent. */
function guardBy(
  whole: NodePath | null,
  value: NodePath,
  id: t.Node | null,
  sessions: Sessions,
  place: Place,
): Guard | null | undefined {
  const asked = askedBy(value, place)
  if (!asked) return whole && onlyReads(whole) ? undefined : null
  if ('way' in asked) return asked
  if (id) for (const [name, session] of namesOf(id, asked)) sessions.set(name, session)
  return undefined
}

/** What `value` asks: a library, or a function of the project that asks one. */
function askedBy(value: NodePath, place: Place): Asked | null {
  const call = value.isAwaitExpression() ? (value.get('argument') as NodePath) : value
  if (!call.isCallExpression()) return null
  const { file, modules, left } = place
  const known = askedSession(call, file, modules)
  if (known || left === 0) return known
  const callee = call.get('callee') as NodePath
  const origin = importOrigin(callee)
  const definition = origin && modules.definitionOf(file, origin.source, origin.imported)
  const module = definition && modules.read(definition.file)
  const scope = module ? programScope(module.ast) : origin ? null : callee.scope
  const binding = callee.isIdentifier() && scope?.getBinding(definition?.name ?? callee.node.name)
  return binding ? askedInside(binding.path, { file: definition?.file ?? file, modules, left: left - 1 }) : null
}

/** What a helper passes on, or does where nobody is signed in. */
function askedInside(path: NodePath, place: Place): Asked | null {
  const value = path.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  if (!value.isFunction()) return null
  const body = value.get('body') as NodePath
  if (!body.isBlockStatement()) return askedBy(body, place)
  const [only, ...others] = body.get('body')
  if (only?.isReturnStatement() && others.length === 0 && only.node.argument)
    return askedBy(only.get('argument') as NodePath, place)
  const guard = guardOf(value, place)
  if (guard?.way === 'throws') return { library: guard.library, way: 'throws' }
  return guard?.way === 'nothing' ? { library: guard.library, orNothing: true } : null
}

/** The names that say by themselves whether there is a session, and those that have a member for it. */
function namesOf(id: t.Node, asked: AskedSession): [string, AskedSession][] {
  if (id.type === 'Identifier') return [[id.name, asked]]
  if (id.type !== 'ObjectPattern') return []
  return id.properties.flatMap((property): [string, AskedSession][] =>
    property.type === 'ObjectProperty' &&
    property.key.type === 'Identifier' &&
    /^(userId|user|session|sessionId|token|isAuthenticated)$/.test(property.key.name) &&
    property.value.type === 'Identifier'
      ? [[property.value.name, { ...asked, orNothing: true }]]
      : [],
  )
}

/** The library whose session is missing where `test` holds for sure without one: `!session?.user`, and that or something else. */
function missing(test: t.Expression, sessions: Sessions): SessionLibrary | null {
  if (test.type === 'LogicalExpression' && test.operator === '||')
    return missing(test.left, sessions) ?? missing(test.right, sessions)
  const isNone = test.type === 'BinaryExpression' && /^===?$/.test(test.operator) && /^Null/.test(test.right.type)
  const asked = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : isNone ? test.left : null
  if (!asked || asked.type === 'PrivateName') return null
  const session = sessions.get(rootOf(asked) ?? '')
  return session && (session.orNothing || saysItself(asked)) ? session.library : null
}

/** `session.userId`, of an object that is always there. */
function saysItself(node: t.Expression): boolean {
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  return (
    isMember && node.property.type === 'Identifier' && /^(userId|sessionId|isAuthenticated)$/.test(node.property.name)
  )
}

/** `session` of `session?.user?.id`. */
function rootOf(node: t.Expression): string | null {
  if (node.type === 'Identifier') return node.name
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  return isMember && !node.computed ? rootOf(node.object) : null
}

function wayOut(node: t.Statement): Guard['way'] | null {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node
  if (last?.type === 'ThrowStatement') return 'throws'
  if (last?.type !== 'ReturnStatement') return null
  const { argument } = last
  const isNone = !argument || isNothing(argument) || (argument.type === 'BooleanLiteral' && !argument.value)
  return isNone ? 'nothing' : 'answers'
}

function waits(path: NodePath): boolean {
  let found = false
  path.traverse({ AwaitExpression: () => void (found = true) })
  return found
}

function onlyReads(path: NodePath): boolean {
  let reads = true
  path.traverse({
    CallExpression: ({ node }) => void (reads &&= reading.test(calleeName(node.callee))),
    NewExpression: ({ node }) => void (reads &&= /^(URL|URLSearchParams|Date|Set|Map)$/.test(calleeName(node.callee))),
    TaggedTemplateExpression: () => void (reads = false),
    AssignmentExpression: () => void (reads = false),
    UpdateExpression: () => void (reads = false),
  })
  return reads && !path.isCallExpression()
}

function isLog(path: NodePath): boolean {
  return (
    path.isExpressionStatement() &&
    path.node.expression.type === 'CallExpression' &&
    isConsoleMethod(path.node.expression.callee)
  )
}
