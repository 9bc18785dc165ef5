// The Next applications of a project. In: its files, their texts and packages. Out: one App each, sorted by folder.
import path from 'node:path'
import { specialFile } from './entries.js'
import { readNextConfig } from './next-config.js'
import { ownOrigin } from './own-origin.js'
import type { PackageJson } from './packages.js'
import type { App } from './project.js'
import { packageVersion } from './versions.js'
import { isTypeScript } from '../ast/is-typescript.js'

/** What the search needs of the project. All maps are by path relative to the root; a folder `''` is the root itself. */
export interface Sources {
  /** Absolute. */
  root: string
  /** Absolute: where declarations and installations above the root end. */
  top: string
  files: readonly string[]
  scripts: ReadonlyMap<string, string>
  packages: ReadonlyMap<string, PackageJson>
  /** Text files that are no scripts. */
  documents: readonly string[]
  /** Reads one of them; `null` where it is gone or binary. */
  read(file: string): string | null
}

const configFile = /^next\.config\.(js|mjs|cjs|ts|mts)$/
const defaultExtensions: readonly string[] = ['tsx', 'ts', 'jsx', 'js']

/**
 * Finds every Next app: a folder that declares `next` or has a next.config.*, and has an `app/` or `pages/` that Next would route.
 * A root without package.json needs no declaration of its own: it may be a part of an app (`src/`) whose package.json lies above.
 */
export function findApps(sources: Sources): App[] {
  const dirs = new Set(sources.packages.has('') ? [] : [''])
  for (const [dir, { dependencies, devDependencies }] of sources.packages) {
    if (dependencies?.['next'] ?? devDependencies?.['next']) dirs.add(dir)
  }
  for (const file of sources.files) if (configFile.test(path.posix.basename(file))) dirs.add(parent(file))
  return [...dirs].sort().flatMap((dir) => describe(dir, sources) ?? [])
}

/** The innermost app whose folder holds `file`; `null` outside of all. */
export function appOf(apps: readonly App[], file: string): App | null {
  let found: App | null = null
  for (const app of apps) if (isBelow(file, app.dir) && app.dir.length >= (found?.dir.length ?? 0)) found = app
  return found
}

function describe(dir: string, sources: Sources): App | null {
  const below = sources.files.filter((file) => isBelow(file, dir))
  const config = below.find((file) => parent(file) === dir && configFile.test(path.posix.basename(file))) ?? null
  const setup = config === null ? null : readNextConfig(config, sources.scripts.get(config) ?? '')
  const extensions = setup?.pageExtensions ?? defaultExtensions
  const routed = (folder: string, looksRouted: (file: string) => boolean): string | null =>
    [join(dir, folder), join(dir, 'src', folder)].find(
      (candidate) =>
        // A folder with a package.json is a package that happens to be called `app`.
        !sources.packages.has(candidate) && below.some((file) => isBelow(file, candidate) && looksRouted(file)),
    ) ?? null
  const appDir = routed('app', (file) => specialFile(file, extensions) !== null)
  const pagesDir = routed('pages', (file) => extensions.some((extension) => file.endsWith(`.${extension}`)))
  const absolute = path.join(sources.root, dir)
  const next = packageVersion('next', absolute, sources.top)
  // Files called page.tsx or route.ts are Next's, but others have a pages folder too.
  const declared = next.declared !== null || config !== null
  if (appDir === null && (pagesDir === null || !declared)) return null
  const own = below.filter((file) => sources.scripts.has(file) && !file.endsWith('.d.ts'))
  return {
    dir,
    name: sources.packages.get(dir)?.name ?? path.basename(absolute),
    appDir,
    pagesDir,
    pageExtensions: extensions,
    basePath: setup ? setup.basePath : '',
    staticExport: setup?.staticExport ?? false,
    origin: ownOrigin(dir, sources.packages.get(dir)?.scripts ?? {}, sources.documents, sources.read),
    trailingSlash: setup?.trailingSlash ?? false,
    bodySizeLimit: setup?.bodySizeLimit ?? false,
    next,
    react: packageVersion('react', absolute, sources.top),
    zod: packageVersion('zod', absolute, sources.top),
    proxy: proxyOf(appDir ?? pagesDir ?? dir, below, extensions),
    config: config === null ? null : { file: config, rewrites: setup?.rewrites ?? [] },
    tsconfig: tsconfigOf(dir, new Set(sources.files)),
    typescript: own.filter((file) => isTypeScript(file)).length * 2 > own.length,
  }
}

/** The file lies beside the app or pages folder, in the root or in src. */
function proxyOf(routes: string, files: readonly string[], extensions: readonly string[]): string | null {
  const names = extensions.flatMap((extension) => [`proxy.${extension}`, `middleware.${extension}`])
  return files.find((file) => parent(file) === parent(routes) && names.includes(path.posix.basename(file))) ?? null
}

function tsconfigOf(dir: string, files: ReadonlySet<string>): string | null {
  const file = ['tsconfig.json', 'jsconfig.json'].map((name) => join(dir, name)).find((name) => files.has(name))
  return file ?? (dir === '' ? null : tsconfigOf(parent(dir), files))
}

function isBelow(file: string, dir: string): boolean {
  return dir === '' || file.startsWith(`${dir}/`)
}

function parent(file: string): string {
  return path.posix.dirname(file).replace(/^\.$/, '')
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join('/')
}
