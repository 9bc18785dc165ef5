import { importsOf } from './imports.js'
import type { Parsed } from './parse.js'
import { traverse } from './traverse.js'

/** Local names that `before` imported and used, and that `after` still imports and no longer uses. */
export function orphanedImports(before: Parsed, after: Parsed): string[] {
  const used = usedImports(before)
  const still = usedImports(after)
  return importsOf(after.ast)
    .map(({ local }) => local)
    .filter((local) => used.has(local) && !still.has(local))
}

function usedImports(parsed: Parsed): Set<string> {
  const names = new Set<string>()
  traverse(parsed.ast, {
    Program(path) {
      for (const [name, binding] of Object.entries(path.scope.bindings)) {
        if (binding.kind === 'module' && (binding.referenced || mentionedInTypes(parsed, name))) names.add(name)
      }
      path.stop()
    },
  })
  return names
}

/** Type positions are no references to the scope analysis. */
function mentionedInTypes({ ast }: Parsed, name: string): boolean {
  let found = false
  traverse(ast, {
    TSEntityName(path) {
      const root = path.isTSQualifiedName() ? null : path.node
      if (root?.type === 'Identifier' && root.name === name) found = true
    },
    Identifier(path) {
      if (path.node.name === name && (path.parent.type === 'TSQualifiedName' || path.parent.type === 'TSTypeReference' || path.parent.type === 'TSTypeQuery' || path.parent.type === 'TSExpressionWithTypeArguments')) found = true
    },
  })
  return found
}
