import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { invariant } from '../../errors.js'

/** The function that starts at `start`. It is there: the text before it did not change. */
export function functionAt(parsed: Parsed, start: number): NodePath<t.Function> {
  let found: NodePath<t.Function> | null = null
  traverse(parsed.ast, {
    Function(path) {
      if (path.node.start !== start) return
      found = path
      path.stop()
    },
  })
  invariant(found, 'a function keeps its place when code inside of it changes')
  return found
}
