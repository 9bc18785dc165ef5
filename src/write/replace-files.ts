// The only module that touches the user's files. All of the files are replaced, or none is.
import { lstat, mkdir, rmdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

export interface Replacement {
  /** Relative to the root, with `/`. */
  path: string
  before: string | null
  after: string | null
  /** Permissions to leave behind; `null` = as the system gives them to a new file. */
  mode: number | null
}

export interface Failure {
  error: Error
  /** Files that could not be put back either; empty when everything is as it was. */
  left: readonly string[]
}

/**
 * Writes and deletes files under `root`; each write is atomic, and a failure takes back what was done before it.
 * @param removable folders that may go when a deletion empties them; `null` = any below the root
 * @returns `null` when everything was done
 */
export async function replaceFiles(
  root: string,
  files: readonly Replacement[],
  removable: readonly string[] | null,
): Promise<Failure | null> {
  const done: Replacement[] = []
  const madeFolders: string[] = []
  // Deletions last: at no moment is a route gone whose action does not exist yet.
  const ordered = [...files.filter(({ after }) => after !== null), ...files.filter(({ after }) => after === null)]
  try {
    for (const file of ordered) {
      madeFolders.push(...(await makeFolders(root, [file])))
      await put(root, file.path, file.after, file.mode)
      done.push(file)
    }
  } catch (error) {
    return { error: error as Error, left: await takeBack(root, done, madeFolders) }
  }
  const deleted = files.filter(({ after }) => after === null).map(({ path }) => path)
  await removeEmptied(root, deleted, removable)
  return null
}

/** Folders that `files` need and that do not exist, parents first, relative to the root. */
export async function missingFolders(
  root: string,
  files: readonly Pick<Replacement, 'path' | 'after'>[],
): Promise<string[]> {
  const missing = new Set<string>()
  for (const { path, after } of files) {
    if (after === null) continue
    for (const folder of foldersAbove(path).reverse()) {
      if (!missing.has(folder) && !(await exists(join(root, folder)))) missing.add(folder)
    }
  }
  return [...missing]
}

/** `a/b/c.ts` -> `a/b`, `a`: nearest first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(path); folder !== '.' && folder !== '/'; folder = dirname(folder)) folders.push(folder)
  return folders
}

async function put(root: string, path: string, text: string | null, mode: number | null): Promise<void> {
  const file = join(root, path)
  if (text === null) await unlink(file)
  else await writeFileAtomic(file, text, mode === null ? {} : { mode })
}

async function takeBack(root: string, done: readonly Replacement[], madeFolders: readonly string[]): Promise<string[]> {
  const left: string[] = []
  for (const { path, before, mode } of [...done].reverse()) {
    await put(root, path, before, mode).catch(() => left.push(path))
  }
  for (const folder of [...madeFolders].reverse()) await rmdir(join(root, folder)).catch(() => undefined)
  return left
}

async function makeFolders(root: string, files: readonly Replacement[]): Promise<string[]> {
  const folders = await missingFolders(root, files)
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true })
  return folders
}

async function removeEmptied(root: string, deleted: readonly string[], removable: readonly string[] | null) {
  for (const path of deleted) {
    for (const folder of foldersAbove(path)) {
      if (removable !== null && !removable.includes(folder)) break
      const removed = await rmdir(join(root, folder)).then(
        () => true,
        () => false,
      )
      if (!removed) break
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
