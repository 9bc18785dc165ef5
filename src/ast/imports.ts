import type {
  File,
  ImportDeclaration,
  ImportDefaultSpecifier,
  ImportNamespaceSpecifier,
  ImportSpecifier,
} from '@babel/types'

/** One name that a file imports. */
export interface FoundImport {
  declaration: ImportDeclaration
  specifier: ImportSpecifier | ImportDefaultSpecifier | ImportNamespaceSpecifier
  source: string
  /** The name as the source exports it, `default`, or `*` for a namespace. */
  imported: string
  local: string
  typeOnly: boolean
}

/** Every name that the file's ES imports bind, in source order. Side-effect imports bind none. */
export function importsOf(ast: File): FoundImport[] {
  return importDeclarations(ast).flatMap((declaration) =>
    declaration.specifiers.map((specifier) => ({
      declaration,
      specifier,
      source: declaration.source.value,
      imported: importedName(specifier),
      local: specifier.local.name,
      typeOnly:
        declaration.importKind === 'type' || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type'),
    })),
  )
}

/** The file's import of `imported` (`default`, `*`) from `source`; `null` where there is none. A value import wins over a type-only one. */
export function findImport(ast: File, source: string, imported: string): FoundImport | null {
  const found = importsOf(ast).filter((each) => each.source === source && each.imported === imported)
  return found.find((each) => !each.typeOnly) ?? found[0] ?? null
}

/** What the file imports for what it does when it is loaded (`import './polyfills'`), but for `server-only`. */
export function sideEffectImports(ast: File): string[] {
  return importDeclarations(ast)
    .filter(({ specifiers, importKind }) => specifiers.length === 0 && importKind !== 'type')
    .map(({ source }) => source.value)
    .filter((source) => source !== 'server-only')
}

export function importDeclarations(ast: File): ImportDeclaration[] {
  return ast.program.body.filter((node) => node.type === 'ImportDeclaration')
}

function importedName(specifier: FoundImport['specifier']): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return specifier.imported.type === 'StringLiteral' ? specifier.imported.value : specifier.imported.name
}
