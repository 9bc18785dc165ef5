// The one door to @babel/traverse, whose CommonJS default export needs unwrapping under Node's ESM.
import traverseModule, { type Scope } from '@babel/traverse'
import type { File } from '@babel/types'

export type { Binding, NodePath, Scope, Visitor } from '@babel/traverse'

export const traverse = traverseModule.default

// A type and a value may share a name in TypeScript (`import { Post } from './types'` beside `function Post`), which
// Babel's scopes refuse. Duplicates are the compiler's business: here the second one counts as a reassignment.
Object.assign(traverseModule.Scope.prototype, { checkBlockScopedCollisions: () => undefined })

/** The scope of a file's top level, with everything below it read. */
export function programScope(ast: File): Scope {
  let scope: Scope | undefined
  traverse(ast, {
    Program(path) {
      scope = path.scope
      path.stop()
    },
  })
  return scope!
}
