// Handlers in an object with a key per method: `const handlers = { POST: create, DELETE: remove }`, then
// `handlers[req.method](req, res)`. In: the one function that looks its method up. Out: the moves that ask for the method
// with `if` instead, so that everything after this sees a dispatch like any other.
import type * as t from '@babel/types'
import { keyName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import type { Range } from '../../location.js'
import type { Move } from './derived-text.js'
import { bare } from './method-test.js'
import { usesAsOwn } from './module-imports.js'
import { requestReads } from './request-reads.js'
import { isHttpMethod } from './route-file.js'

interface Lookup {
  path: NodePath
  /** How the method is read there. */
  method: string
  entries: readonly Entry[]
}

interface Entry {
  method: string
  /** The function's name, or its text where it has none. */
  value: string | Range
}

/** The moves for the lookup of `fn`; `null` where it has none, or uses what it finds in another way than to call it. */
export function methodLookup(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  const lookup = lookupOf(parsed, fn)
  const named = lookup && nameFunctions(parsed, fn, lookup.entries)
  if (!lookup || !named) return null
  const { path } = lookup
  const declarator = path.parentPath!
  const isKept = declarator.isVariableDeclarator() && path.key === 'init'
  const binding =
    isKept && declarator.node.id.type === 'Identifier' ? path.scope.getBinding(declarator.node.id.name) : null
  if (isKept && (!binding?.constant || (declarator.parent as t.VariableDeclaration).declarations.length > 1))
    return null
  const uses = binding ? binding.referencePaths : allLike(parsed, fn, lookup)
  const moves = uses.map((use) => moveFor(parsed, use, lookup.method, named.entries))
  if (moves.includes(null) || !uses.some(isCalled)) return null
  const gone = binding ? removeLines(parsed.text, [rangeOf(declarator.parent)]) : []
  return [...gone.map((edit) => ({ ...edit, pieces: [] })), ...(moves as Move[]), ...named.moves]
}

/** The first `handlers[req.method]` of `fn`, or `{ POST: create }[req.method]`. */
function lookupOf(parsed: Parsed, fn: NodePath<t.Function>): Lookup | null {
  const isMethod = methodReads(fn)
  let found: Lookup | null = null
  const visit = (path: NodePath<t.MemberExpression | t.OptionalMemberExpression>): void => {
    const { property, computed } = path.node
    if (!computed || !isMethod(property)) return
    const entries = entriesOf(path.get('object') as NodePath)
    const known = bare(withoutDefault(property))
    if (entries) found = { path: outermost(path), method: parsed.text.slice(known.start!, known.end!), entries }
    path.stop()
  }
  fn.traverse({ MemberExpression: visit, OptionalMemberExpression: visit, Function: (path) => path.skip() })
  return found
}

function methodReads(fn: NodePath<t.Function>): (node: t.Node) => boolean {
  const nodes = new Set<t.Node>()
  for (const read of requestReads(fn, 'pages').reads) {
    if (read.source !== 'method' || read.key !== null) continue
    for (const each of read.local ? read.local.binding.referencePaths : [read.path]) nodes.add(bare(each.node))
  }
  return (node) => nodes.has(bare(withoutDefault(node)))
}

/** `req.method ?? ''` */
function withoutDefault(node: t.Node): t.Node {
  const inner = bare(node)
  const isDefault =
    inner.type === 'LogicalExpression' && inner.right.type === 'StringLiteral' && inner.right.value === ''
  return isDefault ? inner.left : inner
}

/** The functions of an object that has nothing but methods for keys; `null` for any other. */
function entriesOf(path: NodePath): Entry[] | null {
  const object = objectBehind(path)
  if (!object) return null
  const entries = object.properties.map((property): Entry | null => {
    const method = property.type === 'ObjectProperty' ? keyName(property) : null
    if (property.type !== 'ObjectProperty' || method === null || !isHttpMethod(method)) return null
    const value = property.value
    if (value.type === 'Identifier') return { method, value: value.name }
    return /^(Arrow)?FunctionExpression$/.test(value.type) ? { method, value: rangeOf(value) } : null
  })
  return entries.length === 0 || entries.includes(null) ? null : (entries as Entry[])
}

function objectBehind(path: NodePath): t.ObjectExpression | null {
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isParenthesizedExpression())
    return objectBehind(path.get('expression') as NodePath)
  if (path.isObjectExpression()) return path.node
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const isOnlyRead =
    binding?.constant &&
    binding.referencePaths.every((each) => each.key === 'object' || each.key === 'right' || isListed(each))
  return isOnlyRead && binding.path.isVariableDeclarator() ? objectBehind(binding.path.get('init') as NodePath) : null
}

/** `Object.keys(handlers)` */
function isListed({ parent, listKey }: NodePath): boolean {
  return (
    listKey === 'arguments' &&
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'Object'
  )
}

/** `handlers[req.method]!` and casts of it. */
function outermost(path: NodePath): NodePath {
  const parent = path.parentPath
  return parent?.isTSNonNullExpression() || parent?.isTSAsExpression() || parent?.isParenthesizedExpression()
    ? outermost(parent)
    : path
}

/** Every lookup in the same object. */
function allLike({ text }: Parsed, fn: NodePath<t.Function>, { path }: Lookup): NodePath[] {
  const object = (node: t.Node): string | null => {
    const inner = bare(node)
    return /^(Optional)?MemberExpression$/.test(inner.type)
      ? text.slice((inner as t.MemberExpression).object.start!, (inner as t.MemberExpression).object.end!)
      : null
  }
  const name = object(path.node)
  const found: NodePath[] = []
  const isMethod = methodReads(fn)
  fn.traverse({
    enter(each) {
      if (
        (each.isMemberExpression() || each.isOptionalMemberExpression()) &&
        each.node.computed &&
        isMethod(each.node.property) &&
        object(each.node) === name
      )
        found.push(outermost(each))
      else if (
        each.isBinaryExpression({ operator: 'in' }) &&
        isMethod(each.node.left) &&
        text.slice(each.node.right.start!, each.node.right.end!) === name
      )
        found.push(each)
    },
  })
  return found
}

function isCalled(path: NodePath): boolean {
  return path.key === 'callee'
}

function moveFor(
  parsed: Parsed,
  use: NodePath,
  method: string,
  entries: readonly { method: string; name: string }[],
): Move | null {
  const path = outermost(use)
  const parent = path.parentPath!
  const { quote } = textStyle(parsed)
  if (isCalled(path)) return callMove(parsed, path, method, entries)
  const asks =
    parent.isUnaryExpression({ operator: '!' }) ||
    parent.isLogicalExpression() ||
    path.key === 'test' ||
    path.isBinaryExpression()
  if (!asks) return null
  const listed = entries.map((each) => quote + each.method + quote).join(', ')
  return { ...rangeOf(path.node), pieces: [`[${listed}].includes(${method})`] }
}

/** `return handlers[req.method](req, res)` for each method in an `if` of its own. */
function callMove(
  parsed: Parsed,
  callee: NodePath,
  method: string,
  entries: readonly { method: string; name: string }[],
): Move | null {
  const call = callee.parentPath!
  const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  const statement = value.parentPath
  if (!statement?.isReturnStatement() && !statement?.isExpressionStatement()) return null
  const { eol, indent, quote } = textStyle(parsed)
  const column = lineIndent(parsed.text, statement.node.start!)
  const { start, end } = rangeOf(statement.node)
  // `handlers[req.method]?.(req, res)`: once the method is known, the function is there.
  const args = parsed.text.indexOf('(', callee.node.end!)
  const pieces = entries.flatMap((each, index): Move['pieces'] => [
    `${index === 0 ? '' : ' else '}if (${method} === ${quote}${each.method}${quote}) {${eol}${column}${indent}`,
    { start, end: callee.node.start! },
    each.name,
    { start: args, end },
    `${eol}${column}}`,
  ])
  return { start, end, pieces }
}

/** Gives functions that stand in the object itself a name at the top level. */
function nameFunctions(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  entries: readonly Entry[],
): { entries: { method: string; name: string }[]; moves: Move[] } | null {
  const { eol } = textStyle(parsed)
  const end = parsed.text.length
  const moves: Move[] = []
  const named = entries.map(({ method, value }) => {
    if (typeof value === 'string') return { method, name: value }
    const name = `handle${method[0]}${method.slice(1).toLowerCase()}`
    moves.push({ start: end, end, pieces: [`${eol}const ${name} = `, value] })
    return { method, name }
  })
  const isTaken =
    moves.length > 0 &&
    named.some(
      ({ name }) => /^handle/.test(name) && (usesAsOwn(fn, name) || fn.scope.getProgramParent().hasBinding(name)),
    )
  return isTaken ? null : { entries: named, moves }
}
