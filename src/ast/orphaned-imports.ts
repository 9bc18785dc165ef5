import { importsOf } from './imports.js'
import type { Parsed } from './parse.js'
import { programScope, traverse } from './traverse.js'

/** Local names that `before` imported and used, and that `after` still imports and no longer uses. */
export function orphanedImports(before: Parsed, after: Parsed): string[] {
  const used = usedImports(before)
  const still = usedImports(after)
  return importsOf(after.ast)
    .map(({ local }) => local)
    .filter((local) => used.has(local) && !still.has(local))
}

function usedImports({ ast }: Parsed): Set<string> {
  const inTypes = namesInTypes(ast)
  const { bindings } = programScope(ast)
  return new Set(
    importsOf(ast)
      .map(({ local }) => local)
      .filter((local) => bindings[local]?.referenced || inTypes.has(local)),
  )
}

/** Type positions are no references to the scope analysis. */
function namesInTypes(ast: Parsed['ast']): Set<string> {
  const names = new Set<string>()
  traverse(ast, {
    Identifier({ node, parent }) {
      if (/^TS(QualifiedName|TypeReference|TypeQuery|ExpressionWithTypeArguments)$/.test(parent.type))
        names.add(node.name)
    },
  })
  return names
}
