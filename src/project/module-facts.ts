import {
  parse,
  type EcmaScriptModule,
  type ParseResult,
  type StaticExportEntry,
  type StaticImportEntry,
} from 'oxc-parser'
import type { Range } from '../location.js'
import type { ImportedName } from './project.js'

/** What one file imports and exports, from its text alone. */
export interface ModuleFacts {
  imports: readonly ModuleImport[]
  /** Exported name -> where it comes from. */
  exports: ReadonlyMap<string, ModuleExport>
  /** Specifiers of `export * from`. */
  stars: readonly string[]
  /** False for CommonJS and scripts: then `exports` says nothing about what it exports. */
  esm: boolean
  /** The first syntax error; the rest is then what could be read before it. */
  error: { message: string; range: Range } | null
}

export interface ModuleImport {
  specifier: string
  names: readonly ImportedName[]
  /** `type` names beside values: they are gone at run time, and of no account to what reaches what. */
  types?: readonly ImportedName[]
  typeOnly: boolean
  dynamic: boolean
  reexport: boolean
  range: Range
}

/** `from`: the name is another module's, passed on. */
export interface ModuleExport {
  from: { specifier: string; name: string } | null
  typeOnly: boolean
}

const requireCall = /\brequire\(\s*(['"])([^'"\n]+)\1\s*\)/g

/**
 * Reads the imports and exports of `file`. The parser's module record is enough: no syntax tree is built.
 * A file that does not parse gives its first error and a best effort.
 */
export async function readModule(file: string, text: string): Promise<ModuleFacts> {
  const result = await parseModule(file, text)
  const record = result.module
  const error = result.errors[0]
  const at = error?.labels[0]
  const imports = [...staticImports(record), ...reexports(record), ...dynamicImports(record, text), ...requires(text)]
  return {
    imports: imports.sort((a, b) => a.range.start - b.range.start),
    exports: exportsOf(record, text),
    stars: exportEntries(record).flatMap((entry) => (isStar(entry) && entry.moduleRequest?.value) || []),
    esm: record.hasModuleSyntax,
    error: error ? { message: error.message, range: { start: at?.start ?? 0, end: at?.end ?? 0 } } : null,
  }
}

async function parseModule(file: string, text: string): Promise<ParseResult> {
  if (!/\.[mc]?jsx?$/.test(file)) return parse(file, text)
  const result = await parse(file, text, { lang: 'jsx' })
  if (result.errors.length === 0) return result
  // Type annotations in .js (Flow) look enough like TypeScript for the imports to be read.
  const typed = await parse(file, text, { lang: 'tsx' })
  return typed.errors.length === 0 ? typed : result
}

function staticImports(record: EcmaScriptModule): ModuleImport[] {
  return record.staticImports.map(({ start, end, moduleRequest, entries }) => {
    const values = entries.filter((entry) => !entry.isType)
    const names = (values.length > 0 ? values : entries).map(nameOf)
    const types = values.length > 0 ? entries.filter((entry) => entry.isType).map(nameOf) : []
    return {
      specifier: moduleRequest.value,
      names: names.length > 0 ? names : [{ imported: '', local: '' }],
      ...(types.length > 0 ? { types } : {}),
      typeOnly: entries.length > 0 && values.length === 0,
      dynamic: false,
      reexport: false,
      range: { start, end },
    }
  })
}

function nameOf({ importName, localName }: StaticImportEntry): ImportedName {
  return { imported: importName.name ?? (is(importName, 'Default') ? 'default' : '*'), local: localName.value }
}

function reexports(record: EcmaScriptModule): ModuleImport[] {
  // `import { a } from './a'; export { a }` comes as an export with the place of the import, which is already an edge.
  const imported = new Set(record.staticImports.map((statement) => statement.start))
  return record.staticExports.flatMap(({ start, end, entries }) => {
    const specifier = entries[0]?.moduleRequest?.value
    if (specifier === undefined || imported.has(start)) return []
    const values = entries.filter((entry) => !entry.isType)
    const names = (values.length > 0 ? values : entries).map((entry) => ({
      imported: entry.importName.name ?? '*',
      local: exportName(entry) ?? '*',
    }))
    const types = values.length > 0 ? entries.filter((entry) => entry.isType) : []
    return [
      {
        specifier,
        names,
        ...(types.length > 0
          ? {
              types: types.map((entry) => ({
                imported: entry.importName.name ?? '*',
                local: exportName(entry) ?? '*',
              })),
            }
          : {}),
        typeOnly: values.length === 0,
        dynamic: false,
        reexport: true,
        range: { start, end },
      },
    ]
  })
}

function dynamicImports(record: EcmaScriptModule, text: string): ModuleImport[] {
  return record.dynamicImports.flatMap(({ start, end, moduleRequest }) => {
    const literal = /^(['"`])([^'"`$\\]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    return literal ? [wholeModule(literal[2] ?? '', { start, end }, true)] : []
  })
}

/** A require in a comment or a string counts too: that makes more reachable, which errs on the safe side. */
function requires(text: string): ModuleImport[] {
  return [...text.matchAll(requireCall)].map((call) =>
    wholeModule(call[2] ?? '', { start: call.index, end: call.index + call[0].length }, false),
  )
}

function wholeModule(specifier: string, range: Range, dynamic: boolean): ModuleImport {
  return { specifier, names: [{ imported: '*', local: '' }], typeOnly: false, dynamic, reexport: false, range }
}

function exportsOf(record: EcmaScriptModule, text: string): Map<string, ModuleExport> {
  const imported = importedNames(record)
  const exports = new Map<string, ModuleExport>()
  for (const entry of exportEntries(record)) {
    const name = exportName(entry)
    if (name === null) continue
    const { moduleRequest, importName, localName } = entry
    const declared = isDeclaration(entry, text)
    // `export default a` and `export { ns }` of imported names are not linked to their import in the module record.
    const linked = moduleRequest && !declared ? { specifier: moduleRequest.value, name: importName.name ?? '*' } : null
    const from = linked ?? (declared ? null : (imported.get(localName.name ?? '') ?? null))
    const typeOnly = entry.isType && !(declared && !/^(type|interface)\b/.test(text.slice(entry.start)))
    // A type and a value may share one exported name; the value is what exists at run time.
    if (!typeOnly || !exports.has(name)) exports.set(name, { from, typeOnly })
  }
  return exports
}

/** `import type { A } …` and a declaration `export class A` may share a name; the module record then calls the class the import's. */
function isDeclaration({ isType, moduleRequest, start, end }: StaticExportEntry, text: string): boolean {
  return isType && moduleRequest !== null && moduleRequest.end < start && /[={(]/.test(text.slice(start, end))
}

/** Local name -> the import behind it. Without types, whose names a file may declare once more as a value. */
function importedNames(record: EcmaScriptModule): Map<string, { specifier: string; name: string }> {
  return new Map(
    record.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries
        .filter((entry) => !entry.isType)
        .map(nameOf)
        .map(({ imported, local }) => [local, { specifier: moduleRequest.value, name: imported }] as const),
    ),
  )
}

function exportEntries(record: EcmaScriptModule): StaticExportEntry[] {
  return record.staticExports.flatMap((statement) => statement.entries)
}

function isStar({ importName }: StaticExportEntry): boolean {
  return is(importName, 'AllButDefault')
}

function exportName({ exportName: name }: StaticExportEntry): string | null {
  return is(name, 'Default') ? 'default' : name.name
}

/** The parser's kinds are ambient const enums, which cannot be named under isolated modules. */
function is({ kind }: { kind: string }, name: string): boolean {
  return kind === name
}
