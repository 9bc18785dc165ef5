// Takes imports and private declarations away that nothing uses any more.
import type * as t from '@babel/types'
import { isWithin } from '../ast/range.js'
import { topLevel } from '../action-text/needed-code.js'
import { importsOf } from '../ast/imports.js'
import { type Parsed, parse } from '../ast/parse.js'
import { statementRange } from '../ast/statement-range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { applyEdits, type Edit } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { mergeDeletions } from './merge-deletions.js'

/** `text` without what `before` used and `text` does not: what was unused all along stays. */
export function removeUnused(file: string, before: Parsed, text: string): string {
  const was = usedNames(before)
  for (let current = text; ;) {
    const parsed = parse(file, current)
    const used = usedNames(parsed)
    const gone = (name: string) => was.has(name) && !used.has(name)
    const imports = importsOf(parsed.ast)
      .map(({ local }) => local)
      .filter(gone)
    const edits: Edit[] = imports.length > 0 ? editImports(parsed, { remove: imports }) : []
    for (const { names, node } of topLevel(parsed)) {
      // An export goes too: a route file from which others import is not taken apart in the first place.
      if (!names.every(gone)) continue
      edits.push(removal(parsed, node))
    }
    const next = applyEdits(current, mergeDeletions(current, edits))
    if (next === current) return current
    current = next
  }
}

function removal(parsed: Parsed, node: t.Statement): Edit {
  return { ...statementRange(parsed, node), text: '' }
}

/** Names that a module uses somewhere outside of their own declaration. */
function usedNames(parsed: Parsed): Set<string> {
  const used = new Set<string>()
  const own = new Map(topLevel(parsed).flatMap(({ names, node }) => names.map((name) => [name, node] as const)))
  traverse(parsed.ast, {
    'Identifier|JSXIdentifier'(path: NodePath) {
      const { name } = path.node as t.Identifier
      if (path.parent.type === 'ImportSpecifier' || !path.isReferenced()) return
      const binding = path.scope.getBinding(name)
      if (binding && !binding.scope.path.isProgram()) return
      const declaration = own.get(name)
      if (declaration && isWithin(path.node, declaration)) return
      used.add(name)
    },
  })
  return used
}
