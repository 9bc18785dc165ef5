// A handler that only passes its request on to a function of the same file is that function: its statements are put in
// the place of the call, so that everything after this sees one straight handler.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent } from '../../ast/text-style.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { following } from './answer-position.js'
import type { Move } from './derived-text.js'

/** The moves that inline the first delegate of `fn`; `null` where there is none that can be inlined. */
export function inlineDelegate(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      moves = inlined(parsed, fn, path)
      if (moves) path.stop()
    },
  })
  return moves
}

function inlined(parsed: Parsed, fn: NodePath<t.Function>, call: NodePath<t.CallExpression>): Move[] | null {
  const statement = call.getStatementParent()
  const target = delegateOf(fn, call)
  if (!statement || !target || !isWhole(statement, call) || !isLast(statement)) return null
  const body = target.get('body') as NodePath
  if (!body.isBlockStatement() || body.node.body.length === 0 || target.node.generator) return null
  if (clashes(target, fn) || escapesCatch(statement, call, target)) return null
  const content = { start: body.node.body[0]!.start!, end: body.node.body.at(-1)!.end! }
  const range = rangeOf(statement.node)
  const pieces = reindented(
    parsed,
    content,
    lineIndent(parsed.text, content.start),
    lineIndent(parsed.text, range.start),
  )
  return [{ ...range, pieces: renamed(pieces, renames(call, target), parsed.text) }]
}

/** The function of this file that the call passes parameters of the handler to, and names besides. */
function delegateOf(fn: NodePath<t.Function>, call: NodePath<t.CallExpression>): NodePath<t.Function> | null {
  const callee = call.get('callee') as NodePath
  const args = call.node.arguments
  if (!callee.isIdentifier() || args.length === 0) return null
  const own = fn.node.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  const names = args.map((each) => (each.type === 'Identifier' ? each.name : null))
  const passes =
    !names.includes(null) && names.some((name) => own.includes(name)) && new Set(names).size === names.length
  const binding = callee.scope.getBinding(callee.node.name)
  if (!passes || !binding?.constant || !binding.scope.path.isProgram()) return null
  const target = binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : binding.path
  if (!target.isFunction() || target.node === fn.node) return null
  // A parameter that is written to would be the caller's variable then.
  const simple = target.node.params.every(
    (param) => param.type === 'Identifier' && target.scope.getBinding(param.name)?.constant,
  )
  return simple && target.node.params.length <= args.length ? target : null
}

/** `return call(…)`, `return await call(…)`, `await call(…)`, `call(…)` */
function isWhole(statement: NodePath, call: NodePath): boolean {
  const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  return value.parentPath === statement && (statement.isReturnStatement() || statement.isExpressionStatement())
}

function isLast(statement: NodePath<t.Statement>): boolean {
  if (statement.isReturnStatement()) return true
  const next = following(statement)
  return next === null || (next.isReturnStatement() && !next.node.argument)
}

/** A rejection that nobody awaits passes by the `catch` around the call; inlined it would not. */
function escapesCatch(statement: NodePath, call: NodePath, target: NodePath<t.Function>): boolean {
  if (call.parentPath?.isAwaitExpression() || !target.node.async) return false
  const guarded = statement.findParent((path) => path.isTryStatement() || path.isFunction())
  return guarded?.isTryStatement() ?? false
}

/** Names that mean one thing in the delegate and another one where its code would stand. */
function clashes(target: NodePath<t.Function>, fn: NodePath<t.Function>): boolean {
  const taken = new Set<string>()
  fn.traverse({ Scope: ({ scope }) => void Object.keys(scope.bindings).forEach((name) => taken.add(name)) })
  for (const param of fn.node.params) if (param.type === 'Identifier') taken.delete(param.name)
  const params = new Set(target.node.params.map((param) => (param as t.Identifier).name))
  const own = Object.keys(target.scope.bindings).filter((name) => !params.has(name))
  return own.some((name) => taken.has(name) || fn.scope.hasOwnBinding(name))
}

/** Places in the delegate that name its parameters, with the names of what the call passes. */
function renames(call: NodePath<t.CallExpression>, target: NodePath<t.Function>): { place: Range; name: string }[] {
  return target.node.params.flatMap((param, index) => {
    const binding: Binding | undefined = target.scope.getBinding((param as t.Identifier).name)
    const name = (call.node.arguments[index] as t.Identifier).name
    if (!binding || binding.identifier.name === name) return []
    return binding.referencePaths.map(({ node }) => ({ place: rangeOf(node), name }))
  })
}

/** The stretch of text with its lines indented by `to` instead of `from`. */
function reindented({ text, ast }: Parsed, content: Range, from: string, to: string): (string | Range)[] {
  const templates = ast.program.body.length > 0 ? templateRanges(ast) : []
  const pieces: (string | Range)[] = []
  let at = content.start
  for (let line = text.indexOf('\n', at) + 1; line > 0 && line < content.end; line = text.indexOf('\n', line) + 1) {
    const literal = templates.some((range) => range.start < line && line <= range.end)
    if (literal || !text.startsWith(from, line) || from === to) continue
    pieces.push({ start: at, end: line }, to)
    at = line + from.length
  }
  return [...pieces, { start: at, end: content.end }]
}

function templateRanges(ast: Parsed['ast']): Range[] {
  return (ast.tokens ?? []).flatMap((token) => {
    const { type, start, end } = token as { type: { label?: string } | string; start: number; end: number }
    return (typeof type === 'string' ? type : type.label) === 'template' ? [{ start, end }] : []
  })
}

/** Writes other names at `places`, which lie inside the pieces. */
function renamed(
  pieces: readonly (string | Range)[],
  places: readonly { place: Range; name: string }[],
  text: string,
): (string | Range)[] {
  return pieces.flatMap((piece): (string | Range)[] => {
    if (typeof piece === 'string') return [piece]
    const inside = places
      .filter(({ place }) => place.start >= piece.start && place.end <= piece.end)
      .sort((a, b) => a.place.start - b.place.start)
    const parts: (string | Range)[] = []
    let at = piece.start
    for (const { place, name } of inside) {
      const shorthand = /[{,]\s*$/.test(text.slice(0, place.start)) && /^\s*[,}]/.test(text.slice(place.end))
      parts.push({ start: at, end: place.start }, shorthand ? `${text.slice(place.start, place.end)}: ${name}` : name)
      at = place.end
    }
    return [...parts, { start: at, end: piece.end }]
  })
}
