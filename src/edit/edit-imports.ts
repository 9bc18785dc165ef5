// The import edit verbs: what should be imported in, text-range edits out. Quotes, semicolons, line breaks, sorting and
// the layout of the braces follow the file; a comment is never deleted, so a licence above the first import stays.
import type { ImportDeclaration } from '@babel/types'
import { commentFree } from '../ast/comment-free.js'
import { importDeclarations, importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { compareNames } from '../ast/sorted.js'
import type { Edit } from './edit.js'
import { editClause } from './edit-import-clause.js'
import { importRank, insertFirstImports, insertImport, removeDeclarations } from './place-import.js'
import { type NewImport, writeImport } from './write-import.js'

export interface ImportChanges {
  add?: readonly NewImport[]
  /** Local names whose import goes. Names that no import binds are passed over. */
  remove?: readonly string[]
}

/**
 * The edits for all changes to one file's imports. Ask for everything in one call: two calls do not know of each other
 * and would write two declarations for one source. What is imported already, under whatever local name, is not added.
 * Every edit is an edit of import declarations or an insertion between statements.
 */
export function editImports(parsed: Parsed, { add = [], remove = [] }: ImportChanges): Edit[] {
  const removed = new Set(remove)
  const wanted = unique(add).filter((each) => !isImported(parsed, each, removed))
  const gone = new Set([...remove, ...wanted.flatMap((each) => typeOnlyTwin(parsed, each))])
  const declarations = importDeclarations(parsed.ast)
  const edits: Edit[] = []
  const emptied: ImportDeclaration[] = []
  const placed = new Set<NewImport>()
  for (const declaration of declarations) {
    const here = wanted.filter((each) => !placed.has(each) && accepts(declaration, each, declarations))
    here.forEach((each) => placed.add(each))
    const kept = declaration.specifiers.filter((specifier) => !gone.has(specifier.local.name))
    if (kept.length + here.length === 0 && declaration.specifiers.length > 0) emptied.push(declaration)
    else edits.push(...editClause(parsed, declaration, gone, here))
  }
  const fresh = wanted.filter((each) => !placed.has(each))
  const groups = bySource(parsed, fresh)
  if (declarations.length === 0 && groups.length > 0) return [insertFirstImports(parsed, groups)]
  for (const names of groups) {
    // A new line in the place of one that leaves is the smallest diff.
    const heir = emptied.findIndex(
      (each) => importRank(each.source.value) === importRank(names[0]!.source) && commentFree(parsed, rangeOf(each)),
    )
    const [replaced] = heir === -1 ? [] : emptied.splice(heir, 1)
    if (replaced) edits.push({ ...rangeOf(replaced), text: writeImport(parsed, names) })
    else edits.push(insertImport(parsed, names, emptied))
  }
  return [...edits, ...removeDeclarations(parsed, emptied)]
}

/** Imports `name` from `source`, merged into an import of `source` where there is one. See {@link editImports} for several. */
export function addNamedImport(
  parsed: Parsed,
  source: string,
  name: string,
  options: { local?: string; typeOnly?: boolean } = {},
): Edit[] {
  return editImports(parsed, { add: [{ source, name, ...options }] })
}

/** Removes the import behind the local name `local`, and its whole declaration where nothing else is left in it. */
export function removeImport(parsed: Parsed, local: string): Edit[] {
  return editImports(parsed, { remove: [local] })
}

function isImported({ ast }: Parsed, { source, name, typeOnly }: NewImport, gone: ReadonlySet<string>): boolean {
  if (name === '') return importDeclarations(ast).some((declaration) => declaration.source.value === source)
  return importsOf(ast).some(
    (each) =>
      each.source === source &&
      each.imported === name &&
      !gone.has(each.local) &&
      (typeOnly === true || !each.typeOnly),
  )
}

/** A value import takes the place of a type-only one of the same name: both would bind it. */
function typeOnlyTwin({ ast }: Parsed, { source, name, typeOnly }: NewImport): string[] {
  const twin = typeOnly ? undefined : importsOf(ast).find((each) => each.source === source && each.imported === name)
  return twin ? [twin.local] : []
}

/** Whether `wanted` can stand between the braces of `declaration`. A type goes to an `import type` where there is one. */
function accepts(declaration: ImportDeclaration, wanted: NewImport, all: readonly ImportDeclaration[]): boolean {
  const joins = (each: ImportDeclaration) =>
    each.source.value === wanted.source &&
    each.specifiers.length > 0 &&
    each.specifiers.every((specifier) => specifier.type !== 'ImportNamespaceSpecifier') &&
    // `import type A, { B }` is a syntax error.
    (each.importKind !== 'type' || each.specifiers.every((specifier) => specifier.type === 'ImportSpecifier'))
  const isType = (each: ImportDeclaration) => each.importKind === 'type'
  if (!joins(declaration) || wanted.name === '' || wanted.name === 'default' || wanted.name === '*') return false
  if (isType(declaration)) return wanted.typeOnly === true
  return !wanted.typeOnly || !all.some((each) => isType(each) && joins(each))
}

function bySource({ ast }: Parsed, imports: readonly NewImport[]): NewImport[][] {
  // `import { a, type B }` only where the file writes it so itself.
  const inline = importsOf(ast).some((each) => each.typeOnly && each.declaration.importKind !== 'type')
  const groups = new Map<string, NewImport[]>()
  for (const each of imports) {
    const key = each.source + (each.typeOnly && !inline ? ' type' : '')
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const order = ([first]: NewImport[]) => `${importRank(first!.source)} ${first!.source}`
  return [...groups.values()].sort((a, b) => compareNames(order(a), order(b)))
}

function unique(imports: readonly NewImport[]): NewImport[] {
  const same = (a: NewImport, b: NewImport) => a.source === b.source && a.name === b.name && a.local === b.local
  return imports.filter((each, index) => imports.findIndex((other) => same(each, other)) === index)
}
