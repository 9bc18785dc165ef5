// Small questions about where an object type was declared: only of what the project declares itself do we see everything.
import ts from 'typescript'

/**
 * Where an object type comes from. `class`: a class whose fields we see. `foreign`: values have more, or less, than the declaration shows:
 * an ambient class, an ambient interface with methods (its data may be getters on a prototype, which JSON does not see), an unresolved base.
 */
export function originOf(type: ts.Type, checker: ts.TypeChecker): 'data' | 'class' | 'foreign' {
  const { symbol } = type as { symbol?: ts.Symbol }
  if (!type.isClassOrInterface() && !isReferenceToDeclared(type)) return 'data'
  if (!symbol) return 'foreign'
  const declarations = symbol.getDeclarations() ?? []
  const ambient = declarations.some((declaration) => declaration.getSourceFile().isDeclarationFile)
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0
  const hasCompanion = (symbol.flags & ts.SymbolFlags.Variable) !== 0
  if (ambient && (isClass || hasCompanion || hasMethods(type))) return 'foreign'
  const bases = heritage(declarations, checker).map((base) =>
    base.flags & ts.TypeFlags.Any ? 'foreign' : originOf(base, checker),
  )
  if (bases.includes('foreign')) return 'foreign'
  return isClass || bases.includes('class') ? 'class' : 'data'
}

/** Types in `extends`. Unresolved ones are here as any; the checker's own list of bases leaves them out without a word. */
function heritage(declarations: readonly ts.Declaration[], checker: ts.TypeChecker): ts.Type[] {
  return declarations
    .filter((declaration) => ts.isInterfaceDeclaration(declaration) || ts.isClassLike(declaration))
    .flatMap((declaration) => declaration.heritageClauses ?? [])
    .filter((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap((clause) => clause.types.map((node) => checker.getTypeAtLocation(node)))
}

/** The name of a global of the platform: of TypeScript's own libraries, or of Node's types. */
export function globalName(type: ts.Type, program: ts.Program): string | null {
  const { symbol } = type as { symbol?: ts.Symbol }
  const isPlatform = symbol?.getDeclarations()?.some((declaration) => {
    const file = declaration.getSourceFile()
    return program.isSourceFileDefaultLibrary(file) || /\/node_modules\/@types\/(node|bun)\//.test(file.fileName)
  })
  return symbol && isPlatform ? symbol.name : null
}

function isReferenceToDeclared(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0
}

function hasMethods(type: ts.Type): boolean {
  return type.getProperties().some((property) => property.flags & ts.SymbolFlags.Method)
}
