// A handler that only passes its request on to a function of the same file is that function: its statements are put in
// the place of the call, so that everything after this sees one straight handler.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { following } from './answer-position.js'
import { leaves } from './completion.js'
import { bindArguments } from './delegate-arguments.js'
import { hidingRenames, ownRenames, takenNames } from './delegate-names.js'
import type { Move } from './derived-text.js'
import { mayReject } from './may-reject.js'
import { reindented, replaced } from './moved-code.js'
import type { Place } from './place.js'
import { contentOf } from './unwrap-text.js'
import { isLocal } from '../../ast/is-local.js'

/**
 * The moves that inline the first delegate of `fn`; `null` where there is none that can be inlined.
 * @param wrapped names of functions that are a part of the handler whatever they get: it was wrapped in another one.
 */
export function inlineDelegate(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  wrapped: Wrapped = new Map(),
  depth = 0,
): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      moves = inlined(parsed, fn, path, wrapped, depth)
      if (moves) path.stop()
    },
  })
  return moves
}

function inlined(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  wrapped: Wrapped,
  depth: number,
): Move[] | null {
  const target = delegateOf(fn, call, wrapped)
  const place = target && placeOf(call)
  if (!place) return null
  // From the inside out: what the delegate returns without waiting for it would be inside of a `try` around the call.
  const inner = depth < 8 ? inlineDelegate(parsed, target, wrapped, depth + 1) : null
  if (inner) return inner
  if (escapesCatch(place.statement, call, target)) return null
  const isVariable = (name: string) => isLocal(place.statement, name)
  const taken = takenNames(target, place.statement, fn)
  const bound = bindArguments(parsed, call, target, { isVariable, taken })
  if (!bound) return null
  const hiding = hidingRenames(parsed, target, place.statement, fn)
  // First the variables that are in the way get other names, then the statements can move in.
  if (hiding.length > 0) return hiding.map((each) => ({ ...each.place, pieces: [each.text] }))
  const places = [...bound.places, ...ownRenames(parsed, target, place.statement, fn, { shared: bound.shared, taken })]
  const body = bodyPieces(parsed, target, place, places)
  if (!body) return null
  const eol = textStyle(parsed).eol + lineIndent(parsed.text, place.range.start)
  const end = textStyle(parsed).end
  const before = bound.declarations.flatMap((each) => [...each, end + eol])
  const after = goesOn(place.statement, target) ? [`${eol}return${end}`] : []
  const pieces = [...before, ...body, ...after]
  return [{ ...place.range, pieces: isAlone(place.statement) ? ['{ ', ...pieces, ' }'] : pieces }]
}

/** The function of this file that the call passes parameters of the handler to, and values besides. */
function delegateOf(
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  wrapped: Wrapped,
): NodePath<t.Function> | null {
  const callee = call.get('callee') as NodePath
  const args = call.node.arguments
  if (!callee.isIdentifier()) return null
  const own = new Set(fn.node.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : [])))
  for (const [name, binding] of Object.entries(fn.scope.bindings)) if (isAliasOf(binding, own)) own.add(name)
  const isWrapped = wrapped.has(callee.node.name)
  const passes = isWrapped || args.some((each) => names(each).some((name) => own.has(name)))
  const binding = callee.scope.getBinding(callee.node.name)
  if ((!passes && args.length > 0) || !binding?.constant || !binding.scope.path.isProgram()) return null
  const target = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : binding.path
  if (!target.isFunction() || target.node === fn.node || target.node.generator) return null
  // A call without arguments is a handler's only where it is one: wrapped, and without interest in the request.
  if (args.length === 0 && !isWrapped) return null
  const body = target.node.body
  if (body.type === 'BlockStatement' && (body.body.length === 0 || body.directives.length > 0)) return null
  return binding.referencePaths.filter((path) => path.findParent((each) => each === fn)).length === 1 ? target : null
}

function names(node: t.Node): string[] {
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression') return names(node.expression)
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) =>
    each.type === 'ObjectProperty' ? names(each.value) : each.type === 'SpreadElement' ? names(each.argument) : [],
  )
}

/** `const authReq = req as AuthedRequest` */
function isAliasOf({ path, constant }: Binding, own: ReadonlySet<string>): boolean {
  if (!constant || !path.isVariableDeclarator() || path.node.id.type !== 'Identifier' || !path.node.init) return false
  return names(path.node.init).length === 1 && own.has(names(path.node.init)[0]!)
}

/** Functions that another one has to call, and what each of them was wrapped in. */
export type Wrapped = ReadonlyMap<string, string>

interface Standing {
  statement: NodePath<t.Statement>
  /** What the delegate's statements replace. */
  range: Range
  /** Whether the value of the call is what the handler returns. */
  returned: boolean
}

/**
 * `return call(…)`, `return await call(…)`, `await call(…)`, `call(…)`, and `const response = await call(…)` with nothing
 * but `return response` behind it.
 */
function placeOf(call: NodePath<t.CallExpression>): Standing | null {
  const value = valueOf(call)
  const parent = value.parentPath
  if (parent?.isReturnStatement()) return { statement: parent, range: rangeOf(parent.node), returned: true }
  if (parent?.isExpressionStatement()) {
    return isLast(parent) ? { statement: parent, range: rangeOf(parent.node), returned: false } : null
  }
  const statement = parent?.parentPath
  if (!parent?.isVariableDeclarator() || !statement?.isVariableDeclaration()) return null
  const { id } = parent.node
  const next = statement.getSibling(Number(statement.key) + 1)
  const returns =
    id.type === 'Identifier' && next.isReturnStatement() && next.get('argument').isIdentifier({ name: id.name })
  const isOnly = id.type === 'Identifier' && statement.scope.getBinding(id.name)?.references === 1
  if (!returns || !isOnly || statement.node.declarations.length > 1) return null
  return { statement, range: { start: statement.node.start!, end: next.node!.end! }, returned: true }
}

/** Climbs out of `await` and casts. */
function valueOf(path: NodePath): NodePath {
  const parent = path.parentPath
  return parent?.isAwaitExpression() || parent?.isTSAsExpression() || parent?.isParenthesizedExpression()
    ? valueOf(parent)
    : path
}

function isLast(statement: NodePath<t.Statement>): boolean {
  const next = following(statement)
  return next === null || (next.isReturnStatement() && !next.node.argument)
}

/** A rejection that nobody awaits passes by the `catch` around the call; inlined it would not. */
function escapesCatch(statement: NodePath, call: NodePath, target: NodePath<t.Function>): boolean {
  if (call.parentPath?.isAwaitExpression() || !target.node.async) return false
  if (statement.isVariableDeclaration()) return false
  const guarded = statement.findParent((path) => path.isTryStatement() || path.isFunction())
  return (guarded?.isTryStatement() ?? false) && mayReject(target)
}

/** After `return handler(…)` nothing runs; after the handler's statements something might. */
function goesOn(statement: NodePath<t.Statement>, target: NodePath<t.Function>): boolean {
  const { body } = target.node
  if (body.type !== 'BlockStatement' || leaves(body)) return false
  return statement.isReturnStatement() && following(statement) !== null
}

/** The one statement of an `if`, or of a case, has no block to itself. */
function isAlone(statement: NodePath): boolean {
  return !statement.parentPath?.isBlockStatement()
}

function bodyPieces(
  parsed: Parsed,
  target: NodePath<t.Function>,
  { range, returned }: Standing,
  places: readonly Place[],
): (string | Range)[] | null {
  const { body } = target.node
  if (body.type !== 'BlockStatement') {
    const { end } = textStyle(parsed)
    const value = replaced([rangeOf(body)], places)
    return [...(returned ? ['return '] : []), ...value, end]
  }
  const content = contentOf(parsed, body)
  if (!content) return null
  const from = lineIndent(parsed.text, content.start)
  return replaced(reindented(parsed, content, from, lineIndent(parsed.text, range.start)), places)
}
