// Type parameters of a function mean nothing where its code stands alone.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'

/** Takes away what only types a generic function for its callers: `as Answer<T>`, `json<Answer<T>>(…)`. */
export function withoutGenerics(fn: NodePath<t.Function>, parameters: readonly string[]): Edit[] {
  const names = new Set(parameters)
  const edits: Edit[] = []
  if (names.size === 0) return edits
  const isGeneric = (path: NodePath): boolean => {
    let found = false
    path.traverse({ Identifier: ({ node }) => void (found ||= names.has(node.name)) })
    return found
  }
  fn.get('body').traverse({
    TSAsExpression(path) {
      const { node } = path
      if (isGeneric(path.get('typeAnnotation'))) edits.push({ start: node.expression.end!, end: node.end!, text: '' })
    },
    TSTypeParameterInstantiation(path) {
      const isCall = path.parentPath.isCallExpression() || path.parentPath.isNewExpression()
      if (isCall && isGeneric(path)) edits.push({ ...rangeOf(path.node), text: '' })
    },
    TSTypeAnnotation(path) {
      if (path.parentPath.isIdentifier() && isGeneric(path)) edits.push({ ...rangeOf(path.node), text: '' })
    },
  })
  return edits.filter(
    (each) => !edits.some((other) => other !== each && other.start <= each.start && each.end <= other.end),
  )
}

/** The names of a function's own type parameters. */
export function typeParameters({ node: { typeParameters } }: NodePath<t.Function>): string[] {
  if (typeParameters?.type !== 'TSTypeParameterDeclaration') return []
  return typeParameters.params.map(({ name }) => name as unknown as string)
}
