import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseJsonc } from './jsonc.js'

/** What a tsconfig.json or jsconfig.json says about specifiers. All paths absolute. */
export interface PathMapping {
  /** Bare specifiers are looked up here too; `null` where no `baseUrl` is set. */
  baseUrl: string | null
  /** `paths`, targets made absolute, most specific pattern first. */
  paths: readonly { pattern: string; targets: readonly string[] }[]
}

interface ConfigFile {
  extends?: string | string[]
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> }
}

/**
 * Reads `baseUrl` and `paths` of the config `file` (absolute), through `extends`.
 * An `extends` that is not there is passed over: presets come from node_modules, which a checkout may not have, and rarely say anything about
 * paths. (Native resolvers give up on every import in that case, so we read the file ourselves.)
 * @param packages folders (absolute) of the workspace's own packages by name, where shared configs may live.
 */
export function readPathMapping(file: string, packages: ReadonlyMap<string, string>): PathMapping {
  const { baseUrl, paths } = readOptions(file, path.dirname(file), packages, new Set())
  return {
    baseUrl,
    paths: Object.entries(paths?.entries ?? {})
      .map(([pattern, targets]) => ({
        pattern,
        targets: targets.map((target) =>
          path.resolve(baseUrl ?? paths?.dir ?? '', target.replaceAll('${configDir}', path.dirname(file))),
        ),
      }))
      .sort((a, b) => specificity(b.pattern) - specificity(a.pattern)),
  }
}

/** Files (absolute, perhaps without extension) that `specifier` may mean, as TypeScript tries them: the most specific pattern's targets, then `baseUrl`. */
export function mappedPaths(mapping: PathMapping, specifier: string): string[] {
  const mapped: string[] = []
  for (const { pattern, targets } of mapping.paths) {
    const star = starOf(pattern, specifier)
    if (star === null) continue
    mapped.push(...targets.map((target) => target.replace('*', () => star)))
    break
  }
  return mapping.baseUrl === null ? mapped : [...mapped, path.join(mapping.baseUrl, specifier)]
}

interface Options {
  baseUrl: string | null
  /** As written, and the folder of the config that wrote them. */
  paths: { entries: Record<string, string[]>; dir: string } | null
}

function readOptions(
  file: string,
  configDir: string,
  packages: ReadonlyMap<string, string>,
  seen: Set<string>,
): Options {
  if (seen.has(file)) return { baseUrl: null, paths: null }
  seen.add(file)
  const dir = path.dirname(file)
  const config = (parseJsonc(readFileSync(file, 'utf8')) ?? {}) as ConfigFile
  let options: Options = { baseUrl: null, paths: null }
  for (const name of [config.extends ?? []].flat()) {
    const base = extendedFile(dir, name, packages)
    if (base === null) continue
    const inherited = readOptions(base, configDir, packages, seen)
    options = { baseUrl: inherited.baseUrl ?? options.baseUrl, paths: inherited.paths ?? options.paths }
  }
  const { baseUrl, paths } = config.compilerOptions ?? {}
  const absolute = (value: string) => path.resolve(dir, value.replaceAll('${configDir}', configDir))
  return {
    baseUrl: baseUrl === undefined ? options.baseUrl : absolute(baseUrl),
    paths: paths === undefined ? options.paths : { entries: paths, dir },
  }
}

function extendedFile(dir: string, name: string, packages: ReadonlyMap<string, string>): string | null {
  const [first = '', second = ''] = name.split('/')
  const owner = packages.get(first) ?? packages.get(`${first}/${second}`)
  const candidates = /^\.{0,2}\//.test(name)
    ? [path.resolve(dir, name)]
    : [
        ...(owner
          ? [path.join(owner, name.slice(packages.has(first) ? first.length : `${first}/${second}`.length))]
          : []),
        ...parents(dir).map((parent) => path.join(parent, 'node_modules', name)),
      ]
  const files = candidates.flatMap((file) => [file, `${file}.json`, path.join(file, 'tsconfig.json')])
  return files.find((file) => file.endsWith('.json') && existsSync(file)) ?? null
}

function parents(dir: string): string[] {
  const parent = path.dirname(dir)
  return parent === dir ? [dir] : [dir, ...parents(parent)]
}

/** What the pattern's `*` stands for in `specifier`; `null` where it does not match. */
function starOf(pattern: string, specifier: string): string | null {
  const [before = '', after] = pattern.split('*', 2)
  if (after === undefined) return pattern === specifier ? '' : null
  const fits = specifier.length >= before.length + after.length
  return fits && specifier.startsWith(before) && specifier.endsWith(after)
    ? specifier.slice(before.length, specifier.length - after.length)
    : null
}

/** TypeScript prefers the exact pattern, then the longest text before the star. */
function specificity(pattern: string): number {
  return pattern.includes('*') ? pattern.indexOf('*') : Infinity
}
