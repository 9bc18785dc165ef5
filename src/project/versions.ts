import { readFileSync } from 'node:fs'
import path from 'node:path'
import semver from 'semver'
import { readPackage } from './packages.js'
import type { PackageVersion } from './project.js'

/** What a tag (`latest`, `canary`) or `*` stands for: the newest majors we know. */
const newest: Readonly<Record<string, number>> = { next: 16, react: 19, zod: 4 }

/**
 * Which version of `name` the code in `dir` runs with: declared in the nearest package.json that mentions it, installed in the nearest node_modules.
 * @param dir absolute.
 * @param top where to stop looking (absolute): the top of the repository, since workspaces declare and install above the app.
 */
export function packageVersion(name: string, dir: string, top: string): PackageVersion {
  const folders = upTo(dir, top)
  const written = first(folders, (folder) => declaredIn(folder, name))
  const declared = written?.startsWith('catalog:') ? catalogEntry(folders, name, written.slice(8)) : written
  const installed = first(
    folders,
    (folder) => readPackage(path.join(folder, 'node_modules', name, 'package.json'))?.version,
  )
  return {
    declared: declared ?? written ?? null,
    installed: installed ?? null,
    major: majorOf(name, installed ?? declared),
  }
}

function declaredIn(folder: string, name: string): string | undefined {
  const manifest = readPackage(path.join(folder, 'package.json'))
  return manifest?.dependencies?.[name] ?? manifest?.devDependencies?.[name] ?? manifest?.peerDependencies?.[name]
}

function majorOf(name: string, range: string | undefined): number | null {
  if (range === undefined) return null
  // A nightly build of React is called 0.0.0-experimental-….
  if (/^(latest|canary|rc|beta|next|experimental|\*|x|)$/.test(range) || /^0\.0\.0-/.test(range))
    return newest[name] ?? null
  const plain = range.replace(/^workspace:|^npm:.+@/, '')
  return semver.validRange(plain) === null ? null : (semver.minVersion(plain)?.major ?? null)
}

/** What `catalog:` (pnpm, Yarn, Bun) stands for. */
function catalogEntry(folders: readonly string[], name: string, catalog: string): string | undefined {
  const shared = catalog === '' || catalog === 'default'
  const places = shared ? [['catalog'], ['catalogs', 'default']] : [['catalogs', catalog]]
  return first(folders, (folder) => {
    const { workspaces, ...manifest } = readPackage(path.join(folder, 'package.json')) ?? {}
    const sources = [
      ...['pnpm-workspace.yaml', '.yarnrc.yml'].map((file) => yamlStrings(readText(path.join(folder, file)))),
      ...[workspaces, manifest].map((json) => (keys: readonly string[]) => member(json, keys)),
    ]
    for (const read of sources) {
      for (const place of places) {
        const found = read([...place, name])
        if (found !== undefined) return found
      }
    }
    return undefined
  })
}

/** Reads the nested `key: value` lines of a YAML file, which is all that package managers write there. */
function yamlStrings(text: string): (keys: readonly string[]) => string | undefined {
  const values = new Map<string, string>()
  const open: { indent: number; key: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, space = '', , key, rest = ''] = /^( *)(["']?)([^"'#:]+)\2:(?: +(.*))?$/.exec(line) ?? []
    if (key === undefined) continue
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= space.length) open.pop()
    open.push({ indent: space.length, key })
    values.set(
      JSON.stringify(open.map((section) => section.key)),
      rest.replace(/ #.*$/, '').replace(/^(["'])(.*)\1$/, '$2'),
    )
  }
  return (keys) => values.get(JSON.stringify(keys))
}

function member(json: unknown, keys: readonly string[]): string | undefined {
  let value = json
  for (const key of keys) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  return typeof value === 'string' ? value : undefined
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function first<T>(folders: readonly string[], ask: (folder: string) => T | undefined): T | undefined {
  for (const folder of folders) {
    const answer = ask(folder)
    if (answer !== undefined) return answer
  }
  return undefined
}

function upTo(dir: string, top: string): string[] {
  const parent = path.dirname(dir)
  return dir === top || parent === dir ? [dir] : [dir, ...upTo(parent, top)]
}
