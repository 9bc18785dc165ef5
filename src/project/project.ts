// What the load stage gives to all others: the files, the Next apps among them, and who imports whom. Plain data.
import type { Diagnostic } from '../diagnostics.js'
import type { Location } from '../location.js'
import type { OwnOrigin } from './own-origin.js'

export interface Project {
  /** Absolute path of what the user pointed at, symlinks resolved. */
  root: string
  /** Every script file that is not ignored: path relative to the root, with `/` -> its text. Sorted by path. */
  scripts: ReadonlyMap<string, string>
  /** Every other text file that could mention a URL (docs, `.http`, JSON, YAML, shell, HTML, env…), relative paths, sorted. */
  documents: readonly string[]
  /** Reads one of `documents`; `null` where it is gone or binary. */
  read(file: string): string | null
  apps: readonly App[]
  graph: ModuleGraph
  diagnostics: readonly Diagnostic[]
}

/** One Next application. A monorepo has several. All paths are relative to the project's root, with `/`. */
export interface App {
  /** `''` when the app is the root itself. */
  dir: string
  /** package.json name, else the folder's name. */
  name: string
  /** `app/` or `src/app/`; `null` where there is none. */
  appDir: string | null
  pagesDir: string | null
  /** From next.config `pageExtensions`, without dots. Default tsx, ts, jsx, js. */
  pageExtensions: readonly string[]
  /** From next.config, `''` by default; `null` where it is not a literal. */
  basePath: string | null
  /** `output: 'export'`: server actions cannot exist (SEMANTICS of Next: the build fails). */
  staticExport: boolean
  /** Where it answers while it is developed. */
  origin: OwnOrigin
  trailingSlash: boolean
  /** next.config sets `serverActions.bodySizeLimit`; by default an action takes 1 MB. */
  bodySizeLimit: boolean
  next: PackageVersion
  react: PackageVersion
  /** Schemas speak another idiom in 3 than in 4. */
  zod: PackageVersion
  /** middleware.* or proxy.* of the app. */
  proxy: string | null
  /** next.config.*, and whether it has rewrites/redirects/headers that mention a path (texts of the string literals inside them). */
  config: { file: string; rewrites: readonly string[] } | null
  /** tsconfig.json or jsconfig.json that governs the app. */
  tsconfig: string | null
  /** True where the app's own sources are TypeScript. */
  typescript: boolean
}

export interface PackageVersion {
  /** As package.json says, for example `^15.0.3`, or what its `catalog:` stands for; `null` when it is not declared. */
  declared: string | null
  /** What node_modules holds; `null` when nothing is installed. */
  installed: string | null
  /** Major of the installed version, else the lowest that the declared range allows; `null` when unknown (`latest`, `canary` count as the newest we know, 16 or 19). */
  major: number | null
}

/** Imports between the project's own scripts, followed by name through re-exports and barrels. */
export interface ModuleGraph {
  /** Imports written in `file` in source order: `import`, `export … from`, `import(…)`, `require(…)`. */
  importsOf(file: string): readonly ImportEdge[]
  /** Who imports from `file`: the direct importers, with the names as `file` exports them, sorted. */
  importersOf(file: string): readonly Importer[]
  /** Where an import of `name` from `specifier` in `file` is really defined: through re-exports and barrels; `null` for packages and unresolved. */
  definitionOf(file: string, specifier: string, name: string): { file: string; name: string } | null
  /** The project file that `specifier` in `file` means; `null` for packages and unresolved ones. */
  resolve(file: string, specifier: string): string | null
  /** Where the tsconfig has `specifier` of `file` looked for, whether or not a file is there; see `MappedPaths`. */
  mappedPaths(file: string, specifier: string): readonly string[]
  /**
   * Entry files (pages, layouts, route handlers, scripts) from which `file` is reached at run time, sorted. Follows the imported *names*
   * through barrels: importing `a` from a barrel does not reach the file that defines `b`. An entry reaches itself.
   */
  entriesReaching(file: string): readonly Entry[]
  /** The shortest chain of files from `entry` to `file`, both included; empty when there is none. */
  chain(entry: string, file: string): readonly string[]
  /** For each entry that reaches `file` one of its shortest chains; the nearest entries first. */
  waysTo(file: string): readonly Way[]
}

/** A chain of imports from an entry file to another one, both included. */
export interface Way {
  entry: Entry
  files: readonly string[]
}

export interface ImportEdge {
  specifier: string
  /** The project file it resolves to; `null` for a package or an unresolved specifier. */
  to: string | null
  names: readonly ImportedName[]
  /** `type` names beside values. */
  types?: readonly ImportedName[]
  /** Gone at run time: `import type`, or nothing but `type` names. */
  typeOnly: boolean
  /** `import('…')` with a literal. */
  dynamic: boolean
  /** `export … from`: `local` is then the name that it gets as an export. */
  reexport: boolean
  at: Location
}

/** An import edge seen from its target. */
export interface Importer extends ImportEdge {
  from: string
}

export interface ImportedName {
  /** `default`, `*` for a namespace, else the exported name. `''` for a side-effect import. */
  imported: string
  local: string
}

export interface Entry {
  file: string
  /** app: page, layout, template, error, loading… of the App Router. pages: a page, `_app`, `_document`. api: a route handler of either router. other: nobody in the project imports it (scripts, tests, configs, instrumentation, proxy). */
  kind: 'app' | 'pages' | 'api' | 'proxy' | 'test' | 'other'
  /** `dir` of the app that it belongs to, `null` outside every app. */
  app: string | null
}
