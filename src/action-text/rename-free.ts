import type * as t from '@babel/types'
import { parse } from '../ast/parse.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { applyEdits, type Edit } from '../edit/edit.js'

/** Gives the outer names that `text` uses, or declares at its top level, the names of `renames` instead. */
export function renameFree(file: string, text: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return text
  const edits: Edit[] = []
  traverse(parse(file, text).ast, {
    'Identifier|JSXIdentifier'(path: NodePath) {
      const node = path.node as t.Identifier
      const to = renames.get(node.name)
      if (to === undefined || !namesOuter(path)) return
      const { parent } = path
      if (parent.type === 'ObjectProperty' && parent.shorthand) {
        // Key and value are two nodes at one place.
        if (path.key === 'value') edits.push({ start: node.start!, end: node.end!, text: `${node.name}: ${to}` })
        return
      }
      edits.push({ start: node.start!, end: node.start! + node.name.length, text: to })
    },
  })
  return applyEdits(text, edits)
}

function namesOuter(path: NodePath): boolean {
  const { parent } = path
  if (parent.type === 'TSQualifiedName' && path.key === 'right') return false
  if (/^TS(PropertySignature|MethodSignature)$/.test(parent.type)) return false
  const binding = path.scope.getBinding((path.node as t.Identifier).name)
  if (binding && !binding.scope.path.isProgram()) return false
  return path.isReferenced() || path.isBindingIdentifier() || path.key === 'id'
}
