// The one door to @babel/traverse.
import traverseModule, { Scope } from '@babel/traverse'
import type { File } from '@babel/types'

export type { Binding, NodePath, Scope, Visitor } from '@babel/traverse'

// A CommonJS module's default export: Node wraps it once more, bundlers and vitest do not.
export const traverse = traverseModule.default ?? traverseModule

// A type and a value may share a name in TypeScript (`import { Post } from './types'` beside `function Post`), which
// Babel's scopes refuse. Duplicates are the compiler's business: here the second one counts as a reassignment.
Object.assign(Scope.prototype, { checkBlockScopedCollisions: () => undefined })

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
