// Packages of the repository that are programs of their own: a mobile app, a desktop app, a browser extension, a command.
// None of them is served by Next, so none of them can call a server action: what they call has to stay an endpoint.
import path from 'node:path'
import { parseJsonc } from './jsonc.js'
import type { PackageJson } from './packages.js'
import type { App, Project } from './project.js'

export interface Program {
  /** Relative to the root. */
  dir: string
  /** What it is, for a sentence: `a mobile app`. */
  kind: string
}

const kinds: readonly (readonly [kind: string, packages: readonly string[]])[] = [
  ['a mobile app', ['expo', 'react-native', '@capacitor/core']],
  ['a desktop app', ['electron', '@tauri-apps/api']],
  ['a browser extension', ['wxt', 'plasmo', 'webextension-polyfill', '@types/chrome', 'chrome-types']],
  ['an extension of an editor', ['@types/vscode']],
]

interface Packages {
  /** Relative to the root. */
  folders: ReadonlySet<string>
  programs: ReadonlyMap<string, Program>
}

const known = new WeakMap<Project, Packages>()

/**
 * The program that `file` is part of; `null` for code of a Next app, and of packages that others import: a library may
 * depend on react-native and serve a web page all the same.
 */
export function programOf(project: Project, file: string): Program | null {
  const { folders, programs } = packagesOf(project)
  return programs.get(folderOf(file, folders)) ?? null
}

/** Whether `file` and the app have the same package.json. */
export function isInPackageOf(project: Project, { dir }: App, file: string): boolean {
  const { folders } = packagesOf(project)
  return folderOf(file, folders) === folderOf(path.posix.join(dir, 'next.config.js'), folders)
}

function packagesOf(project: Project): Packages {
  const found = known.get(project)
  if (found) return found
  const folders = project.documents
    .filter((document) => path.posix.basename(document) === 'package.json')
    .map((document) => path.posix.dirname(document))
  const programs = folders.flatMap((dir) => programIn(project, dir) ?? [])
  const packages = { folders: new Set(folders), programs: new Map(programs.map((program) => [program.dir, program])) }
  known.set(project, packages)
  return packages
}

/** The nearest folder above `file` that is a package; `.` where there is none below the root. */
function folderOf(file: string, folders: ReadonlySet<string>): string {
  const dir = path.posix.dirname(file)
  return dir === '.' || folders.has(dir) ? dir : folderOf(dir, folders)
}

function programIn(project: Project, dir: string): Program | null {
  // The root of a monorepo declares what its packages share.
  if (dir === '.' || project.apps.some((app) => app.dir === dir || app.dir.startsWith(`${dir}/`))) return null
  const json = parseJsonc(project.read(`${dir}/package.json`) ?? '') as (PackageJson & { bin?: unknown }) | null
  const kind = kindOf(json)
  return kind === null || isImported(project, dir) ? null : { dir, kind }
}

function kindOf(json: (PackageJson & { bin?: unknown }) | null): string | null {
  const declared = { ...json?.dependencies, ...json?.devDependencies }
  const found = kinds.find(([, packages]) => packages.some((name) => name in declared))
  return found?.[0] ?? (json?.bin === undefined ? null : 'a command line tool')
}

/** By something else than tests. */
function isImported({ scripts, graph }: Project, dir: string): boolean {
  const own = [...scripts.keys()].filter((file) => file.startsWith(`${dir}/`))
  return own.some((file) =>
    graph
      .importersOf(file)
      .some(
        ({ from, typeOnly }) =>
          !typeOnly && !from.startsWith(`${dir}/`) && graph.entriesReaching(from).some(({ kind }) => kind !== 'test'),
      ),
  )
}
