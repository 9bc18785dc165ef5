// In: the file changes that verify let through. Out: those files on disk, all of them or none, and a record for `undo`.
import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../errors.js'
import { dropRecord, type Journal, saveRecord } from './journal.js'
import type { FileChange } from '../plan/migration-plan.js'
import { type Failure, foldersAbove, missingFolders, type Replacement, replaceFiles } from './replace-files.js'
import { enumerate } from '../sentence.js'

/**
 * Writes `changes` below `root` and records how to take them back.
 * @param root absolute path
 * @param journal where the record goes
 * @param command what the user ran, for the record
 * @throws UsageError, with everything as it was, where a file is not what was read or cannot be written.
 */
export async function write(
  root: string,
  changes: readonly FileChange[],
  journal: Journal,
  command: string,
): Promise<void> {
  const files = await examine(root, changes)
  // The record comes first: a run that is killed half-way can be taken back too.
  const record = await saveRecord(journal, {
    version: 1,
    command,
    prefix: journal.prefix,
    files: files.map(({ path, before, after, mode }) => ({
      path,
      before,
      after: after === null ? null : digest(after),
      mode,
    })),
    createdFolders: await missingFolders(root, files),
  })
  const failure = await replaceFiles(root, files, null)
  if (failure === null) return
  if (failure.left.length === 0) await dropRecord(record)
  throw new UsageError(explain(failure))
}

/** SHA-256 of the bytes that `text` is written as. */
export function digest(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What is at `path` of the root: its bytes and permissions, nothing, or something that must not be written to. */
export type OnDisk =
  { kind: 'file'; bytes: Buffer; mode: number } | { kind: 'nothing' } | { kind: 'other'; why: string }

export async function onDisk(root: string, path: string): Promise<OnDisk> {
  for (const folder of foldersAbove(path).reverse()) {
    const stats = await lstat(join(root, folder)).catch(() => null)
    if (stats === null) return { kind: 'nothing' }
    // Through a link we would write to a place that the user did not point at.
    if (stats.isSymbolicLink()) return { kind: 'other', why: `${folder} is a symbolic link` }
    if (!stats.isDirectory()) return { kind: 'other', why: `${folder} is not a folder` }
  }
  const stats = await lstat(join(root, path)).catch(() => null)
  if (stats === null) return { kind: 'nothing' }
  if (stats.isSymbolicLink()) return { kind: 'other', why: `${path} is a symbolic link` }
  if (!stats.isFile()) return { kind: 'other', why: `${path} is not a file` }
  return { kind: 'file', bytes: await readFile(join(root, path)), mode: stats.mode & 0o7777 }
}

async function examine(root: string, changes: readonly FileChange[]): Promise<Replacement[]> {
  const files: Replacement[] = []
  const problems: string[] = []
  for (const change of changes) {
    const found = await onDisk(root, change.path)
    const problem = objection(change, found)
    if (problem !== null) problems.push(problem)
    files.push({ ...change, mode: found.kind === 'file' ? found.mode : null })
  }
  if (problems.length > 0) throw new UsageError(`Nothing was written: ${enumerate([...new Set(problems)])}.`)
  return files
}

function objection({ path, before }: FileChange, found: OnDisk): string | null {
  if (found.kind === 'other') return found.why
  if (before === null) return found.kind === 'file' ? `${path} exists already (is it ignored?)` : null
  if (found.kind === 'nothing') return `${path} has gone since it was read`
  if (found.bytes.equals(Buffer.from(before))) return null
  const readable = Buffer.from(found.bytes.toString()).equals(found.bytes)
  return readable ? `${path} has changed since it was read` : `${path} is not UTF-8 text`
}

function explain({ error, left }: Failure): string {
  if (left.length === 0) return `Nothing was written: ${error.message}.`
  return `Writing failed (${error.message}), and ${enumerate(left)} could not be put back. Run undo to try again.`
}
