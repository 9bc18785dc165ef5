// What `undo` needs: one record per run that wrote something, kept where `git status` does not see it. The newest is taken back first.
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { UsageError } from '../errors.js'
import { findRepository } from './git.js'

export interface JournalRecord {
  version: 1
  command: string
  /** From the work tree to the root that was written to, with a `/` at the end; `''` where they are the same. */
  prefix: string
  files: readonly RecordedFile[]
  /** Folders that were not there before, relative to the root, parents first. */
  createdFolders: readonly string[]
}

export interface RecordedFile {
  path: string
  /** `null`: the file was created. */
  before: string | null
  /** SHA-256 of what was written; `null`: the file was deleted. */
  after: string | null
  /** Permissions of the file that was there. */
  mode: number | null
}

/** A folder of records, as seen from one root. */
export interface Journal {
  folder: string
  /** See {@link JournalRecord.prefix}. */
  prefix: string
}

/**
 * Where records of `root` are: the first journal is the one to write to, all of them are to be searched
 * (the repository may be younger than the record).
 */
export async function journalsOf(root: string): Promise<[Journal, ...Journal[]]> {
  const cache: Journal = { folder: join(root, 'node_modules', '.cache', 'routes-to-actions'), prefix: '' }
  const repository = await findRepository(root)
  if (repository.kind !== 'repository') return [cache]
  return [{ folder: repository.recordFolder, prefix: repository.prefix }, cache]
}

/** Keeps `record`. @returns the file that holds it. */
export async function saveRecord(journal: Journal, record: JournalRecord): Promise<string> {
  await mkdir(journal.folder, { recursive: true })
  const last = (await recordNames(journal.folder)).at(-1)
  const number = last === undefined ? 1 : Number.parseInt(last, 10) + 1
  const file = join(journal.folder, `${String(number).padStart(6, '0')}.json`)
  await writeFileAtomic(file, JSON.stringify(record))
  return file
}

/**
 * The newest record of the journal's root, or of a folder inside it; `null` where there is none.
 * @throws UsageError where a record cannot be read.
 */
export async function lastRecord(journal: Journal): Promise<{ file: string; record: JournalRecord } | null> {
  const names = await recordNames(journal.folder)
  for (const name of names.reverse()) {
    const file = join(journal.folder, name)
    const record = await readRecord(file)
    if (record.prefix.startsWith(journal.prefix)) return { file, record }
  }
  return null
}

/** Forgets the record in `file`, and the folders that were made for it. */
export async function dropRecord(file: string): Promise<void> {
  await rm(file, { force: true })
  let folder = dirname(file)
  // In a root without git we may have made `node_modules/.cache` ourselves. Folders with anything in them stay.
  for (const name of ['routes-to-actions', '.cache', 'node_modules']) {
    if (!folder.endsWith(name)) return
    const emptied = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!emptied) return
    folder = dirname(folder)
  }
}

async function readRecord(file: string): Promise<JournalRecord> {
  const record = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as JournalRecord)
    .catch(() => null)
  if (record?.version !== 1) throw new UsageError(`The record ${file} cannot be read, so nothing can be taken back.`)
  return record
}

async function recordNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^\d+\.json$/.test(name)).sort()
}
