// Whose session a handler asks for before it does anything else: then a proxy that turns visitors away did nothing for it.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { programScope } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import type { ModuleLookup } from './module-lookup.js'
import type { SessionLibrary } from './route-file.js'

const libraries: readonly { library: SessionLibrary; source: RegExp; names: RegExp }[] = [
  { library: 'clerk', source: /^@clerk\/nextjs(\/|$)/, names: /^(auth|currentUser|getAuth)$/ },
  {
    library: 'next-auth',
    source: /^next-auth(\/|$)/,
    names: /^((unstable_)?getServerSession|getSession|getToken)$/,
  },
]

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
  return guardOf(fn, { file, modules, left: depth })
}

interface Place {
  file: string
  modules: ModuleLookup
  left: number
}

function guardOf(fn: NodePath<t.Function>, place: Place): SessionLibrary | null {
  const body = fn.get('body') as NodePath
  const sessions = new Map<string, SessionLibrary>()
  for (const statement of body.isBlockStatement() ? straight(body) : []) {
    if (statement.isVariableDeclaration()) {
      for (const declarator of statement.get('declarations')) {
        const library = sessionOf(declarator.get('init') as NodePath, place)
        if (library) for (const name of namesOf(declarator.node.id)) sessions.set(name, library)
        else if (!onlyReads(declarator)) return null
      }
    } else if (statement.isIfStatement()) {
      const asked = missing(statement.node.test, sessions)
      if (asked && leaves(statement.node.consequent)) return asked
      if (!leaves(statement.node.consequent) || !onlyReads(statement.get('test')) || waits(statement)) return null
    } else if (!isLog(statement)) return null
  }
  return null
}

/** The statements in the order in which they run, as far as they run in any case. */
function straight(block: NodePath<t.BlockStatement>): NodePath[] {
  const out: NodePath[] = []
  for (const statement of block.get('body')) {
    if (!statement.isTryStatement()) {
      out.push(statement)
      continue
    }
    return [...out, ...straight(statement.get('block'))]
  }
  return out
}

/** The library behind a call that gives a session, or nothing. */
function sessionOf(init: NodePath, place: Place): SessionLibrary | null {
  const call = init.isAwaitExpression() ? (init.get('argument') as NodePath) : init
  if (!call.isCallExpression()) return null
  const callee = call.get('callee') as NodePath
  const origin = importOrigin(callee)
  if (!origin) return null
  const known = libraries.find(({ source, names }) => source.test(origin.source) && names.test(origin.imported))
  if (known) return known.library
  const { file, modules, left } = place
  const definition = left > 0 ? modules.definitionOf(file, origin.source, origin.imported) : null
  const module = definition && modules.read(definition.file)
  return definition && module
    ? helperSession(programScope(module.ast).path as NodePath<t.Program>, definition.name, {
        file: definition.file,
        modules,
        left: left - 1,
      })
    : null
}

/** A helper that passes a session on, or gives nothing without one; NextAuth's own `auth`. */
function helperSession(program: NodePath<t.Program>, name: string, place: Place): SessionLibrary | null {
  const binding = program.scope.getOwnBinding(name)
  const path = binding?.path
  const value = path?.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  if (!value) return null
  if (name === 'auth' && value.isCallExpression()) {
    const origin = importOrigin(value.get('callee') as NodePath)
    return origin?.source === 'next-auth' && origin.imported === 'default' ? 'next-auth' : null
  }
  if (!value.isFunction()) return null
  const body = value.get('body') as NodePath
  if (!body.isBlockStatement()) return sessionOf(body, place)
  const [only, ...others] = body.get('body')
  const passes = only?.isReturnStatement() && others.length === 0 && only.node.argument
  return passes ? sessionOf(only.get('argument') as NodePath, place) : guardOf(value, place)
}

function namesOf(id: t.Node): string[] {
  if (id.type === 'Identifier') return [id.name]
  if (id.type !== 'ObjectPattern') return []
  return id.properties.flatMap((property) =>
    property.type === 'ObjectProperty' &&
    property.key.type === 'Identifier' &&
    /^(userId|user|session|sessionId|token)$/.test(property.key.name) &&
    property.value.type === 'Identifier'
      ? [property.value.name]
      : [],
  )
}

/** The library whose session is missing where `test` holds for sure without one: `!session?.user`, and that or something else. */
function missing(test: t.Expression, sessions: ReadonlyMap<string, SessionLibrary>): SessionLibrary | null {
  if (test.type === 'LogicalExpression' && test.operator === '||')
    return missing(test.left, sessions) ?? missing(test.right, sessions)
  if (test.type === 'UnaryExpression' && test.operator === '!') return sessions.get(rootOf(test.argument) ?? '') ?? null
  const isNone =
    test.type === 'BinaryExpression' && /^===?$/.test(test.operator) && /^Null/.test(test.right.type)
      ? rootOf(test.left as t.Expression)
      : null
  return sessions.get(isNone ?? '') ?? null
}

/** `session` of `session?.user?.id`. */
function rootOf(node: t.Expression): string | null {
  if (node.type === 'Identifier') return node.name
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  return isMember && !node.computed ? rootOf(node.object) : null
}

function leaves(node: t.Statement): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
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
    /^console\./.test(calleeName(path.node.expression.callee))
  )
}
