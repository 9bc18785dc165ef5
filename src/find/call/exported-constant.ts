// Strings that a module exports for others to build URLs from.
import type { Parsed } from '../../ast/parse.js'

/** The value of `export const name = '…'`; `null` where it is not a plain string. */
export function exportedConstant({ ast }: Parsed, name: string): string | null {
  for (const node of ast.program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== name) continue
      if (init?.type === 'StringLiteral') return init.value
      if (init?.type === 'TemplateLiteral' && init.quasis.length === 1) return init.quasis[0]!.value.cooked ?? null
    }
  }
  return null
}
