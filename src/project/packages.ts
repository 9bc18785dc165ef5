import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseJsonc } from './jsonc.js'

/** The fields of a package.json that we look at. */
export interface PackageJson {
  name?: string
  version?: string
  main?: string
  module?: string
  source?: string
  types?: string
  exports?: unknown
  workspaces?: unknown
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** The project's own packages: folder relative to the root (`''` for the root itself) -> its package.json. Sorted as `files` are. */
export function readPackages(root: string, files: readonly string[]): Map<string, PackageJson> {
  return new Map(
    files
      .filter((file) => path.posix.basename(file) === 'package.json')
      .map((file) => [path.posix.dirname(file).replace(/^\.$/, ''), readPackage(path.join(root, file)) ?? {}]),
  )
}

/** Reads the package.json `file`; `null` where there is none or it is no JSON object. */
export function readPackage(file: string): PackageJson | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const json = parseJsonc(text)
  return typeof json === 'object' && json !== null ? json : null
}

/** Package name -> folder relative to the root. Where several have one name the first wins. */
export function packageFolders(packages: ReadonlyMap<string, PackageJson>): Map<string, string> {
  const folders = new Map<string, string>()
  for (const [dir, { name }] of packages) if (name !== undefined && !folders.has(name)) folders.set(name, dir)
  return folders
}
