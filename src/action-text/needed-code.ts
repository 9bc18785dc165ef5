// What moved code needs from the route module it comes from: imports, and declarations that move with it.
import type * as t from '@babel/types'
import { type FoundImport, importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { statementEnd, statementStart } from '../ast/statement-range.js'
import type { NewImport } from '../edit/write-import.js'
import { freeNames } from './free-names.js'
import { isAboutHttp } from './http-comments.js'

export interface NeededCode {
  /** In the order of the route file. */
  imports: FoundImport[]
  /** Texts of top-level declarations without `export`, in the order of the route file. */
  declarations: Declaration[]
  /** Free names that the route module does not know: globals, and names from `known`. */
  unknown: string[]
}

export interface Declaration {
  names: string[]
  text: string
  node: t.Statement
  /** Set for a statement that declares nothing: its code without comments. */
  runs?: string
}

/** A statement that goes along wherever the code goes, or wherever the declaration `of` goes. */
export interface Companion {
  node: t.Statement
  of: string | null
}

/**
 * Everything that `text` needs, directly or through declarations that it needs. `known` names are provided otherwise.
 * @param companions statements of the module that have to be beside it, among the declarations of the result.
 */
export function neededCode(
  parsed: Parsed,
  text: string,
  known: ReadonlyMap<string, NewImport>,
  companions: readonly Companion[] = [],
): NeededCode {
  const imports = new Map(importsOf(parsed.ast).map((each) => [each.local, each]))
  const own = new Map(topLevel(parsed).flatMap((each) => each.names.map((name) => [name, each] as const)))
  const found = { imports: new Set<FoundImport>(), declarations: new Set<Declaration>(), unknown: new Set<string>() }
  const visit = (code: string): void => {
    for (const name of freeNames(parsed.file, code)) {
      const declaration = own.get(name)
      const imported = imports.get(name)
      if (known.has(name)) found.unknown.add(name)
      else if (declaration) {
        if (found.declarations.has(declaration)) continue
        found.declarations.add(declaration)
        visit(declaration.text)
      } else if (imported) found.imports.add(imported)
      else found.unknown.add(name)
    }
  }
  visit(text)
  for (let waiting = companions; ;) {
    const next = waiting.find(({ of }) => of === null || found.declarations.has(own.get(of)!))
    if (!next) break
    const statement = companion(parsed, next.node)
    found.declarations.add(statement)
    visit(statement.runs)
    waiting = waiting.filter((each) => each !== next)
  }
  return {
    imports: [...imports.values()].filter((each) => found.imports.has(each)),
    declarations: [...found.declarations].sort((a, b) => a.node.start! - b.node.start!),
    unknown: [...found.unknown],
  }
}

/** The declarations at the top of a module, handlers among them. */
export function topLevel(parsed: Parsed): Declaration[] {
  return parsed.ast.program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const names = node ? declaredNames(node) : []
    if (!node || names.length === 0) return []
    return [{ names, text: declarationText(parsed, statement, node), node: statement }]
  })
}

function companion(parsed: Parsed, node: t.Statement): Declaration & { runs: string } {
  return { names: [], text: declarationText(parsed, node, node), node, runs: parsed.text.slice(node.start!, node.end!) }
}

/** Is the statement gone at run time? */
export function isType(node: t.Statement): boolean {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
  return /^TS(Interface|TypeAlias)Declaration$/.test(declaration?.type ?? '')
}

function declarationText(parsed: Parsed, statement: t.Statement, node: t.Statement): string {
  const above = parsed.text.slice(statementStart(parsed, statement), statement.start!)
  const code = parsed.text.slice(node.start!, statementEnd(parsed, statement)).trimEnd()
  return (isAboutHttp(above) ? '' : above) + code
}

export function declaredNames(node: t.Node): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
    case 'TSDeclareFunction':
      return node.id ? [node.id.name] : []
    case 'TSModuleDeclaration':
      // `declare global { var cache: Cache }`: what is read as `global.cache` or `cache` needs it.
      return node.body.type === 'TSModuleBlock' && node.id.type === 'Identifier' && node.id.name === 'global'
        ? ['global', 'globalThis', ...node.body.body.flatMap(declaredNames)]
        : []
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => patternNames(id))
    default:
      return []
  }
}

function patternNames(node: t.Node): string[] {
  switch (node.type) {
    case 'Identifier':
      return [node.name]
    case 'ObjectPattern':
      return node.properties.flatMap((each) =>
        patternNames(each.type === 'ObjectProperty' ? each.value : each.argument),
      )
    case 'ArrayPattern':
      return node.elements.flatMap((each) => (each ? patternNames(each) : []))
    case 'AssignmentPattern':
      return patternNames(node.left)
    case 'RestElement':
      return patternNames(node.argument)
    default:
      return []
  }
}
