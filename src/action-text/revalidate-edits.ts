import { importOrigin } from '../ast/import-origin.js'
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'

/**
 * `revalidateTag(tag)` => `updateTag(tag)` below `path`: in an action the two are the same, and the one-argument form
 * is a type error since Next 16. https://nextjs.org/docs/app/api-reference/functions/updateTag
 */
export function revalidateEdits(path: NodePath): Edit[] {
  const edits: Edit[] = []
  path.traverse({
    CallExpression(call) {
      const callee = call.get('callee') as NodePath
      if (call.node.arguments.length !== 1 || !callee.isIdentifier()) return
      const origin = importOrigin(callee)
      if (origin?.source === 'next/cache' && origin.imported === 'revalidateTag') {
        edits.push({ ...rangeOf(callee.node), text: 'updateTag' })
      }
    },
  })
  return edits
}
