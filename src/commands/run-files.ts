import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.js'
import { listFiles } from '../project/files.js'
import type { SourceFile } from '../run.js'

/** Whether a transform can read a file of this name. */
export function isScript(file: string): boolean {
  return /\.[mc]?[jt]sx?$/.test(file)
}

export interface RunFiles {
  /** The deepest folder that holds all that was asked for; the current one where it does. Absolute. */
  root: string
  /** What was asked for, relative to the root, with `/`. */
  paths: readonly string[]
  /** Its scripts, sorted, each once. */
  files: readonly SourceFile[]
}

/**
 * Reads the scripts that `given` means: files as they are, folders without what git or `patterns` ignore.
 * @throws UsageError where a path does not exist or holds no script
 */
export async function readRunFiles(
  cwd: string,
  given: readonly string[],
  patterns: readonly string[],
): Promise<RunFiles> {
  const found = new Set<string>()
  const starts: string[] = []
  for (const shown of given) {
    const stats = await stat(resolve(cwd, shown)).catch(() => null)
    if (stats === null) throw new UsageError(`No such file or directory: ${shown}`)
    const path = await realpath(resolve(cwd, shown))
    if (path.split(sep).includes('node_modules')) throw new UsageError(`Installed packages are not changed: ${shown}`)
    starts.push(path)
    const scripts = stats.isDirectory() ? await scriptsIn(path, patterns) : [path]
    if (!scripts.every(isScript)) throw new UsageError(`Not a script: ${shown}`)
    for (const file of scripts) found.add(file)
  }
  const root = commonFolder(await realpath(cwd), starts)
  const files = [...found].map(async (file) => ({ path: below(root, file), text: await readFile(file, 'utf8') }))
  return {
    root,
    paths: starts.map((start) => below(root, start) || '.'),
    files: (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

async function scriptsIn(folder: string, patterns: readonly string[]): Promise<string[]> {
  const files = await listFiles(folder, patterns)
  return files.filter(isScript).map((file) => resolve(folder, file))
}

function commonFolder(cwd: string, paths: readonly string[]): string {
  let folder = cwd
  while (!paths.every((path) => isInside(folder, path)) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path
}

function below(root: string, file: string): string {
  return relative(root, file).replaceAll(sep, '/')
}
