// What a function reads of an object that its caller writes out, `handler(req, { user, params })`: each property by itself,
// so that no object is made only to be taken apart.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import type { Range } from '../../location.js'
import { selectable } from './answer-body.js'
import { isCaptured, type KnownNames, valueOf } from './delegate-arguments.js'
import { freshName, renamed } from './delegate-names.js'
import type { Place } from './place.js'
import { worksWhenMade, workStatement } from './work-statement.js'

export interface ContextMembers {
  places: Place[]
  /** Constants for values that are no names, and statements for work that nobody reads. */
  declarations: (readonly (string | Range)[])[]
  /** Variables of the function that are the caller's now. */
  shared: string[]
}

interface Reading {
  parsed: Parsed
  binding: Binding
  object: NodePath<t.ObjectExpression>
  known: KnownNames
  found: ContextMembers
  /** Keys whose values became constants, and their names. */
  constants: Map<string, string>
}

/** How the function reads `object` as `binding`; `null` where it does anything else with it. */
export function contextMembers(
  parsed: Parsed,
  binding: Binding,
  object: NodePath<t.ObjectExpression>,
  known: KnownNames,
): ContextMembers | null {
  const found: ContextMembers = { places: [], declarations: [], shared: [] }
  const reading: Reading = { parsed, binding, object, known, found, constants: new Map() }
  if (!binding.referencePaths.every((path) => readMember(reading, path) ?? takenApart(reading, path))) return null
  for (const property of object.node.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') {
      if (worksWhenMade(property)) return null
      continue
    }
    const name = reading.constants.get(property.key.name)
    const value = rangeOf(property.value)
    if (name) found.declarations.push([`const ${name} = `, value])
    else if (worksWhenMade(property.value)) found.declarations.push(workStatement(parsed, property.value))
  }
  return found
}

/** `context.user`; `null` for everything else. */
function readMember(reading: Reading, path: NodePath): boolean | null {
  const { parent, parentPath } = path
  if (parent.type !== 'MemberExpression' || path.key !== 'object') return null
  if (parent.computed || parent.property.type !== 'Identifier' || isWritten(parentPath!)) return false
  const value = textOf(reading, parent.property.name, path)
  if (value === null) return false
  const isSpread = typeof value !== 'string'
  const place = isSpread ? rangeOf(path.node) : rangeOf(parent)
  reading.found.places.push({ place, text: isSpread ? value.spread : value })
  return true
}

function isWritten(path: NodePath): boolean {
  const isTarget = path.key === 'left' && (path.parentPath?.isAssignmentExpression() ?? false)
  return isTarget || (path.parentPath?.isUpdateExpression() ?? path.parentPath?.isUnaryExpression() ?? false)
}

/** `const { user, params } = context` */
function takenApart({ found, ...reading }: Reading, path: NodePath): boolean {
  const declarator = path.parentPath
  const statement = declarator?.parentPath
  if (
    !declarator?.isVariableDeclarator() ||
    path.key !== 'init' ||
    !statement?.isVariableDeclaration({ kind: 'const' })
  )
    return false
  const { id } = declarator.node
  if (id.type !== 'ObjectPattern' || id.typeAnnotation || statement.node.declarations.length > 1) return false
  const lines: string[] = []
  for (const each of id.properties) {
    if (each.type !== 'ObjectProperty' || each.computed || each.key.type !== 'Identifier') return false
    if (each.value.type !== 'Identifier') return false
    const { name } = each.value
    const value = textOf({ ...reading, found }, each.key.name, null)
    if (typeof value !== 'string') return false
    const isOwn = statement.scope === reading.binding.scope && (declarator.scope.getBinding(name)?.constant ?? false)
    if (value === name && isOwn) found.shared.push(name)
    else if (isOwn && [...reading.constants.values()].includes(value)) {
      found.places.push(
        ...renamed(reading.parsed, declarator.scope.getBinding(name)!, value).filter(isOutside(statement)),
      )
      found.shared.push(name)
    } else if (value === name || reading.known.isVariable(name)) return false
    else lines.push(`const ${name} = ${value}`)
  }
  const range = rangeOf(statement.node)
  const end = reading.parsed.text.slice(range.start, range.end).endsWith(';') ? ';' : ''
  const column = /[ \t]*$/.exec(reading.parsed.text.slice(0, range.start))![0]
  if (lines.length > 0) found.places.push({ place: range, text: lines.join(`${end}\n${column}`) + end })
  else found.places.push(...removeLines(reading.parsed.text, [range]).map(({ text, ...place }) => ({ place, text })))
  return true
}

function isOutside({ node }: NodePath): (each: Place) => boolean {
  return ({ place }) => !isWithin(place, node)
}

/** What stands for the value of `key` where `path` is, or in the function's own block; `null` where nothing can. */
function textOf(
  { parsed, binding, object, known, constants }: Reading,
  key: string,
  path: NodePath | null,
): string | { spread: string } | null {
  const found = valueOf(object, key)
  if (!found) return null
  if ('spread' in found) return path && isCaptured(path, binding, found.spread) ? null : found
  const { node } = found
  const isMeant = (name: string) => !path || !isCaptured(path, binding, name)
  if (node.type === 'Identifier' || (selectable(node as t.Expression) && isMeant(rootOf(node)))) {
    const text = parsed.text.slice(node.start!, node.end!)
    return isMeant(rootOf(node)) ? text : null
  }
  // A name that the function, or its caller, has already would mean the other one.
  const isKnown = known.isVariable(key) || isNamedWithin(binding, key)
  const name = constants.get(key) ?? (isKnown ? freshName(key, known.taken) : key)
  constants.set(key, name)
  return name
}

function rootOf(node: t.Node): string {
  if (node.type === 'MemberExpression') return rootOf(node.object)
  return node.type === 'Identifier' ? node.name : ''
}

function isNamedWithin({ scope }: Binding, name: string): boolean {
  let found = scope.hasBinding(name)
  scope.path.traverse({ Scope: (inner) => void (found ||= inner.scope.hasOwnBinding(name)) })
  return found
}
