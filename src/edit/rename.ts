import type { Identifier, JSXIdentifier } from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type Binding, type NodePath, traverse } from '../ast/traverse.js'
import type { Edit } from './edit.js'

/** Every use of `binding`, in types and exports too; its declaration is not among them. */
export function referencesOf(parsed: Parsed, binding: Binding): NodePath<Identifier | JSXIdentifier>[] {
  const found: NodePath<Identifier | JSXIdentifier>[] = []
  traverse(parsed.ast, {
    'Identifier|JSXIdentifier'(path: NodePath) {
      if (!path.isIdentifier() && !path.isJSXIdentifier()) return
      if (path.node.name !== binding.identifier.name || path.node === binding.identifier) return
      if (path.scope.getBinding(path.node.name) === binding && path.isReferenced()) found.push(path)
    },
  })
  return found
}

/** Whether `name` can be written at all `places` and mean `owner` there (`null`: mean nothing yet). */
export function isFree(name: string, places: readonly NodePath[], owner: Binding | null): boolean {
  return places.every(
    (place) => (place.scope.getBinding(name) ?? null) === owner && (owner || !place.scope.hasGlobal(name)),
  )
}

/** Writes `to` at every reference. What a file exports or names as a property keeps its outer name. */
export function renameReferences(references: readonly NodePath[], to: string): Edit[] {
  return references.map((path) => {
    const range = rangeOf(path.node)
    const from = (path.node as Identifier).name
    const { parent } = path
    if (parent.type === 'ObjectProperty' && parent.shorthand) return { ...range, text: `${from}: ${to}` }
    const exported = parent.type === 'ExportSpecifier' ? parent.exported : null
    if (exported?.start === range.start) return { ...range, text: `${to} as ${from}` }
    return { ...range, text: to }
  })
}
