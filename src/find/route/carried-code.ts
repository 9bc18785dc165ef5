// In: code of one module and the module that it is to stand in. Out: the code with the names it needs there, and the
// imports and declarations that come along. Nothing that holds state is copied: a copy would not be the same state.
import { posix } from 'node:path'
import type * as t from '@babel/types'
import { freeNames } from '../../action-text/free-names.js'
import { type Declaration, topLevel } from '../../action-text/needed-code.js'
import { renameFree } from '../../action-text/rename-free.js'
import { type FoundImport, importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import { programScope } from '../../ast/traverse.js'
import type { ModuleLookup } from './module-lookup.js'

export interface CarriedCode {
  /** The expression, with names as `into` knows them. */
  text: string
  /** Statements that the expression needs at the top level of `into`. */
  added: string[]
}

interface Carrying {
  from: Parsed
  into: Parsed
  lookup: ModuleLookup
  /** For names that are taken: `schema` of `withPost` => `withPostSchema`. */
  prefix: string
  taken: Set<string>
  renames: Map<string, string>
  imports: string[]
  declarations: Declaration[]
}

/**
 * Makes the expression `text`, written for the module `from`, stand in `into`.
 * @returns why it cannot, as the end of a sentence about the code, where it cannot.
 */
export function carryCode(
  text: string,
  { from, into, lookup, prefix }: Pick<Carrying, 'from' | 'into' | 'lookup' | 'prefix'>,
): CarriedCode | string {
  if (from === into || from.file === into.file) return { text, added: [] }
  const taken = new Set(Object.keys(programScope(into.ast).bindings))
  const carrying: Carrying = {
    from,
    into,
    lookup,
    prefix,
    taken,
    renames: new Map(),
    imports: [],
    declarations: [],
  }
  const failure = need(carrying, freeNames(from.file, `(${text}\n)`))
  if (failure) return failure
  const renamed = (code: string) => renameFree(from.file, code, carrying.renames)
  const declarations = [...carrying.declarations].sort((a, b) => a.node.start! - b.node.start!)
  return {
    text: renamed(`(${text}\n)`).slice(1, -2),
    added: [...carrying.imports, ...declarations.map((each) => renamed(each.text))],
  }
}

/** Provides `names`; says what stands in the way. */
function need(carrying: Carrying, names: readonly string[]): string | null {
  const { from, renames, taken } = carrying
  const imports = importsOf(from.ast)
  for (const name of names) {
    if (renames.has(name)) continue
    const imported = imports.find(({ local }) => local === name)
    const declaration = topLevel(from).find((each) => each.names.includes(name))
    let failure: string | null = null
    if (imported) failure = bringImport(carrying, imported)
    else if (declaration) failure = bringDeclaration(carrying, declaration, name)
    else if (taken.has(name)) failure = `it uses the global \`${name}\`, which means something else in the route file`
    if (failure) return failure
  }
  return null
}

function bringImport(carrying: Carrying, wanted: FoundImport): string | null {
  const { from, into, lookup } = carrying
  const isRelative = /^\.{1,2}(\/|$)/.test(wanted.source)
  const target = posix.join(posix.dirname(from.file), wanted.source)
  const source = isRelative ? lookup.specifier(into.file, target) : wanted.source
  const meant = lookup.definitionOf(from.file, wanted.source, wanted.imported)
  const found = lookup.definitionOf(into.file, source, wanted.imported)
  if (meant?.file !== found?.file || meant?.name !== found?.name) {
    return `it imports \`${wanted.imported}\` from \`${wanted.source}\`, which means something else in the route file`
  }
  importAs(carrying, wanted.local, { source, imported: wanted.imported, typeOnly: wanted.typeOnly })
  return null
}

interface Wanted {
  source: string
  imported: string
  typeOnly: boolean
}

function importAs(carrying: Carrying, name: string, { source, imported, typeOnly }: Wanted): void {
  const { into, renames, imports } = carrying
  const same = importsOf(into.ast).find(
    (each) => each.source === source && each.imported === imported && (typeOnly || !each.typeOnly),
  )
  const local = same?.local ?? free(carrying, name)
  renames.set(name, local)
  if (same) return
  const keyword = typeOnly ? 'import type' : 'import'
  const { quote, end } = textStyle(into)
  const from = `from ${quote}${source}${quote}${end}`
  if (imported === 'default') imports.push(`${keyword} ${local} ${from}`)
  else if (imported === '*') imports.push(`${keyword} * as ${local} ${from}`)
  else imports.push(`${keyword} { ${imported === local ? local : `${imported} as ${local}`} } ${from}`)
}

function bringDeclaration(carrying: Carrying, declaration: Declaration, name: string): string | null {
  const { from, renames, declarations } = carrying
  const exported = exportName(from, name)
  const scope = programScope(from.ast)
  const binding = scope.getBinding(name)
  if (binding && !binding.constant) return `it shares the variable \`${name}\` with its module`
  if (exported) {
    importAs(carrying, name, { source: specifierOf(carrying, exported), imported: exported, typeOnly: false })
    return null
  }
  if (!isStateless(declaration.node)) return `its module keeps \`${name}\` to itself`
  for (const each of declaration.names) renames.set(each, free(carrying, each))
  declarations.push(declaration)
  return need(
    carrying,
    freeNames(from.file, declaration.text).filter((each) => !declaration.names.includes(each)),
  )
}

function free({ taken, prefix }: Carrying, name: string): string {
  const candidates = [name, prefix + name[0]!.toUpperCase() + name.slice(1)]
  const chosen = candidates.find((each) => !taken.has(each)) ?? `${name}${taken.size}`
  taken.add(chosen)
  return chosen
}

/** The name under which the module exports its own `name`. */
function exportName({ ast }: Parsed, name: string): string | null {
  for (const node of ast.program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.source) continue
    if (node.declaration && topLevelNames(node.declaration).includes(name)) return name
    for (const each of node.specifiers) {
      if (each.type !== 'ExportSpecifier' || each.local.name !== name) continue
      return each.exported.type === 'Identifier' ? each.exported.name : each.exported.value
    }
  }
  return null
}

function topLevelNames(node: t.Declaration): string[] {
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : []
}

/** As the route file imports the module already, else by a relative path. */
function specifierOf({ from, into, lookup }: Carrying, exported: string): string {
  const known = importsOf(into.ast).find(
    ({ source }) => lookup.definitionOf(into.file, source, exported)?.file === from.file,
  )
  return known?.source ?? lookup.specifier(into.file, from.file)
}

/** Types, functions and constants that are the same wherever they are written. */
export function isStateless(statement: t.Statement): boolean {
  const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration! : statement
  if (/^TS(Interface|TypeAlias)Declaration$/.test(node.type)) return true
  if (node.type === 'FunctionDeclaration') return true
  return node.type === 'VariableDeclaration' && node.declarations.every(({ init }) => !!init && isConstant(init))
}

function isConstant(node: t.Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true
    // A global or sticky expression remembers where it stopped.
    case 'RegExpLiteral':
      return !/[gy]/.test(node.flags)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isConstant(node.expression)
    case 'TemplateLiteral':
      return node.expressions.every((each) => isConstant(each))
    case 'BinaryExpression':
      return isConstant(node.left) && isConstant(node.right)
    case 'CallExpression':
      return isSchema(node)
    default:
      return false
  }
}

/** `z.object({ … }).strict()`: a schema is what it is made of. */
function isSchema(node: t.Node): boolean {
  if (node.type === 'Identifier') return node.name === 'z'
  if (node.type === 'CallExpression') return isSchema(node.callee)
  return node.type === 'MemberExpression' && isSchema(node.object)
}
