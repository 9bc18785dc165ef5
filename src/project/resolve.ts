// What a specifier means. In: the project's files, packages and tsconfigs. Out: the project file behind each import, `null` for all else.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import { packageFolders, type PackageJson } from './packages.js'
import { mappedPaths, readPathMapping, type PathMapping } from './tsconfig.js'

/** Resolves `specifier` as written in `file`; both file paths are relative to the root. */
export type Resolve = (file: string, specifier: string) => string | null

/**
 * Where the tsconfig has `specifier`, written in `file`, looked for: paths relative to the root, perhaps without extension, of which
 * the first counts that is there. Empty for a specifier that it says nothing of.
 */
export type MappedPaths = (file: string, specifier: string) => readonly string[]

/** A path relative to the root, perhaps without extension -> the script that it means. */
type Probe = (target: string) => string | null

const extensions = ['.tsx', '.ts', '.mts', '.cts', '.jsx', '.js', '.mjs', '.cjs', '.d.ts']
/** TypeScript sources import each other by the name of what they compile to. */
const sourceOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
}
const conditions = ['source', 'development', 'import', 'module', 'browser', 'default', 'require', 'node']

/**
 * Makes the project's resolver. It needs neither node_modules nor a build: packages of the workspace are found by their
 * package.json, and files are looked up among `scripts`, not on disk. (A resolver that reads the disk gives up on every import
 * below a package.json with a stray comma, or a tsconfig.json whose preset is not installed.)
 * @param root absolute, symlinks resolved.
 * @param scripts what a specifier may resolve to.
 */
export function createResolver(
  root: string,
  scripts: { has(file: string): boolean },
  packages: ReadonlyMap<string, PackageJson>,
  mappingOf: MappingOf = createMappings(root, packages),
): Resolve {
  const probe: Probe = (target) => candidates(target).find((file) => scripts.has(file)) ?? null
  const fromPackage = packageResolver(root, packages, probe)
  const fromMapping = (dir: string, specifier: string): string | null =>
    firstOf(mappedPaths(mappingOf(dir), specifier), (target) => probe(relativeTo(root, target)))
  const memo = new Map<string, string | null>()
  return (file, specifier) => {
    const dir = path.posix.dirname(file)
    const key = `${dir}\0${specifier}`
    const known = memo.get(key)
    if (known !== undefined) return known
    const request = specifier.replace(/\?.*$/, '')
    const found = /^\.{1,2}(\/|$)/.test(request)
      ? probe(path.posix.join(dir, request))
      : (fromMapping(dir, request) ?? fromPackage(dir, request))
    memo.set(key, found)
    return found
  }
}

/** Makes the answer to where a specifier would be looked for, whether or not a file is there yet. */
export function createMappedPaths(root: string, mappingOf: MappingOf): MappedPaths {
  return (file, specifier) =>
    mappedPaths(mappingOf(path.posix.dirname(file)), specifier).map((target) => relativeTo(root, target))
}

function candidates(target: string): string[] {
  const file = target.replace(/\/$/, '')
  const extension = path.posix.extname(file)
  const bare = file.slice(0, file.length - extension.length)
  return [
    file,
    ...extensions.map((suffix) => file + suffix),
    ...(sourceOf[extension] ?? []).map((suffix) => bare + suffix),
    ...extensions.map((suffix) => path.posix.join(file, `index${suffix}`)),
  ]
}

/** Resolves names of workspace packages, and a package's own `#imports`. */
function packageResolver(
  root: string,
  packages: ReadonlyMap<string, PackageJson>,
  probe: Probe,
): (dir: string, specifier: string) => string | null {
  const folders = packageFolders(packages)
  const run = new ResolverFactory({ extensions, conditionNames: conditions, mainFields: [] })
  const types = run.cloneWithOptions({ extensions, conditionNames: ['types', ...conditions], mainFields: [] })
  const ask = (dir: string, specifier: string): string | null =>
    firstOf([run, types], (resolver) => {
      const found = resolver.sync(path.join(root, dir), specifier).path
      return found === undefined ? null : probe(relativeTo(root, found))
    })
  return (dir, specifier) => {
    if (specifier.startsWith('#')) return ask(dir, specifier)
    const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ''
    const home = folders.get(name)
    if (home === undefined) return null
    // A package may import itself by name: that is how its `exports` are asked without node_modules.
    return (
      ask(home, specifier) ??
      firstOf(sourcesOf(packages.get(home) ?? {}, specifier.slice(name.length + 1)), (source) =>
        probe(path.posix.join(home, source)),
      )
    )
  }
}

/** Where a package's source may be when what its `exports` name is not there (not built yet, or ignored by git). */
function sourcesOf(manifest: PackageJson, subpath: string): string[] {
  if (subpath !== '') return [subpath, `src/${subpath}`]
  const named = [manifest.source, manifest.module, manifest.main, manifest.types].filter((field) => field !== undefined)
  const unbuilt = named.map((field) =>
    path.posix
      .normalize(field)
      .replace(/^(dist|lib|build|out)\//, 'src/')
      .replace(/(\.d)?\.\w+$/, ''),
  )
  return [...named, ...unbuilt, 'src/index', 'index']
}

/** Folder -> the mapping of the tsconfig.json or jsconfig.json that governs it: the nearest, not above the root. */
export type MappingOf = (dir: string) => PathMapping

export function createMappings(root: string, packages: ReadonlyMap<string, PackageJson>): MappingOf {
  const absolute = new Map([...packageFolders(packages)].map(([name, dir]) => [name, path.join(root, dir)]))
  const memo = new Map<string, PathMapping>()
  const mappingOf = (dir: string): PathMapping => {
    const known = memo.get(dir)
    if (known) return known
    const above = () => (dir === '.' ? { baseUrl: null, paths: [] } : mappingOf(path.posix.dirname(dir)))
    const file = ['tsconfig.json', 'jsconfig.json']
      .map((name) => path.join(root, dir, name))
      .find((name) => existsSync(name))
    const mapping = file === undefined ? above() : readPathMapping(file, absolute)
    memo.set(dir, mapping)
    return mapping
  }
  return mappingOf
}

function relativeTo(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/')
}

function firstOf<T>(items: readonly T[], ask: (item: T) => string | null): string | null {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== null) return answer
  }
  return null
}
