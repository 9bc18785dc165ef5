// Takes declarations and pattern properties away whose names have become parameters.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'
import { removeElements } from '../edit/remove-elements.js'
import type { Handler } from '../find/route/handler.js'
import { removeStatement } from './remove-statement.js'

/**
 * Edits that remove what is in `gone`. A pattern with other names left keeps them; a declaration with none left goes,
 * and the comment above it stays: it says something about what follows as a rule.
 * @param instead statements that stand in the place of such a declaration, or before what is left of it.
 */
export function removeNames(
  { fn, parsed }: Handler,
  gone: ReadonlySet<t.Node>,
  instead: ReadonlyMap<t.Node, readonly string[]>,
): Edit[] {
  const edits: Edit[] = []
  const isGone = (node: t.Node): boolean => {
    if (!gone.has(node)) return false
    const pattern = patternOf(node)
    return pattern === null || pattern.properties.every(isGone)
  }
  fn.traverse({
    VariableDeclaration(path) {
      const { declarations } = path.node
      const { start, end } = rangeOf(path.node)
      const semicolon = parsed.text[end - 1] === ';' ? ';' : ''
      const statements = (instead.get(path.node) ?? []).map((text) => text + semicolon)
      const isEmpty = declarations.every(isGone)
      if (isEmpty && statements.length > 0) edits.push({ start, end, text: statements.join('\n') })
      else if (isEmpty) edits.push(removeStatement(parsed, path))
      else {
        if (statements.length > 0) edits.push({ start, end: start, text: statements.join('\n') + '\n' })
        edits.push(...removeElements(parsed.text, declarations, isGone))
      }
      path.skip()
      for (const each of path.get('declarations')) removeWithin(each)
    },
  })
  return edits

  function removeWithin(path: NodePath<t.VariableDeclarator>): void {
    if (isGone(path.node)) return
    path.traverse({
      ObjectPattern(pattern) {
        if (pattern.findParent((parent) => parent.isFunction()) !== fn) return
        edits.push(...removeElements(parsed.text, pattern.node.properties, isGone))
        for (const property of pattern.get('properties')) if (isGone(property.node)) property.skip()
      },
    })
  }
}

function patternOf(node: t.Node): t.ObjectPattern | null {
  const target = node.type === 'VariableDeclarator' ? node.id : node.type === 'ObjectProperty' ? node.value : null
  return target?.type === 'ObjectPattern' ? target : null
}
