// `const res = await fetch(…)` and `const post = await readJson(res)`: a response that a function of the project's own settles,
// where the call is made and not in a client of its own.
import type * as t from '@babel/types'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { Settler } from './settled-response.js'

type Call = NodePath<t.CallExpression>

export interface SettledFetch {
  request: Call
  /** What gives the body, or rejects: `readJson(res)`, `fetch(…).then(readJson)`. */
  call: Call
  settler: Settler
  /** The statement above it that holds the response, and nothing else. */
  held: readonly Range[]
}

/**
 * The function that settles the response of `request`; `null` where it goes anywhere else.
 * @param settlerOf what is known of the function that an expression names
 */
export function settledFetch(request: Call, settlerOf: (callee: NodePath) => Settler | null): SettledFetch | null {
  const value = skipWrappers(request)
  const { parentPath } = value
  if (parentPath && isMember(parentPath)) return passedOn(request, parentPath, settlerOf)
  if (!parentPath?.isAwaitExpression()) return null
  const awaited = skipWrappers(parentPath)
  const statement = heldBy(awaited)
  const call = takenBy(statement ? onlyMention(statement) : awaited)
  if (!call || (statement && !isNext(call, statement))) return null
  const settler = settlerOf(call.get('callee') as NodePath)
  return settler && { request, call, settler, held: statement ? [rangeOf(statement.node)] : [] }
}

/** Does nothing run between `statement` and `call`? It would run before the request. */
function isNext(call: Call, statement: NodePath): boolean {
  let path: NodePath = call
  while (!path.isStatement()) {
    const isSecond = path.inList && path.key !== 0
    if (isSecond || /^(right|alternate|consequent|body)$/.test(String(path.key)) || path.listKey === 'arguments')
      return false
    path = path.parentPath!
  }
  return path.node === statement.getNextSibling().node
}

/** `fetch(…).then(readJson)` */
function passedOn(
  request: Call,
  member: NodePath,
  settlerOf: (callee: NodePath) => Settler | null,
): SettledFetch | null {
  const call = member.parentPath
  const isThen = isMember(member) && memberName(member.node) === 'then' && member.key === 'callee'
  if (!isThen || !call?.isCallExpression() || call.node.arguments.length !== 1) return null
  const given = call.get('arguments.0') as NodePath
  const settler = given.isIdentifier() ? settlerOf(given) : null
  return settler && { request, call, settler, held: [] }
}

/** `const res = ` and the awaited request. */
function heldBy({ parentPath }: NodePath): NodePath<t.VariableDeclaration> | null {
  const declaration = parentPath?.isVariableDeclarator() ? parentPath.parentPath : null
  return declaration?.isVariableDeclaration() && declaration.inList && declaration.node.declarations.length === 1
    ? declaration
    : null
}

function onlyMention(declaration: NodePath<t.VariableDeclaration>): NodePath | null {
  const { id } = declaration.node.declarations[0]!
  const binding = id.type === 'Identifier' ? declaration.scope.getBinding(id.name) : undefined
  const [only, ...others] = binding?.constant ? binding.referencePaths : []
  return only && others.length === 0 ? skipWrappers(only) : null
}

/** The call of which `value` is the only argument. */
function takenBy(value: NodePath | null): Call | null {
  const call = value?.listKey === 'arguments' ? value.parentPath : null
  return call?.isCallExpression() && call.node.arguments.length === 1 ? call : null
}
