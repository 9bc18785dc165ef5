import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

/** A name for a result that nothing else has, around the call or inside what follows it. */
export function freeName(at: NodePath): string | null {
  const block = (at.scope.getFunctionParent() ?? at.scope).path
  const taken = new Set<string>()
  block.traverse({ Identifier: ({ node }: NodePath<t.Identifier>) => void taken.add(node.name) })
  return ['result', 'answer', 'outcome'].find((name) => !taken.has(name) && !at.scope.hasBinding(name, true)) ?? null
}
