// In: a root. Out: the files of its last migrate (or run) as they were, byte for byte, or a refusal that names what changed since.
import { join } from 'node:path'
import { UsageError } from '../errors.js'
import { dropRecord, type JournalRecord, journalsOf, lastRecord, type RecordedFile } from './journal.js'
import { type Replacement, replaceFiles } from './replace-files.js'
import { enumerate } from '../sentence.js'
import { digest, onDisk } from './write.js'

export interface Undone {
  command: string
  /** What was restored, relative to the root, sorted. Empty where the files were as before already. */
  files: readonly { path: string; kind: 'changed' | 'removed' | 'brought back' }[]
}

/**
 * Takes back the newest run that wrote below `root`.
 * @param root absolute path
 * @returns `null` where there is nothing to undo
 * @throws UsageError where files changed since, or cannot be written; nothing is written then.
 */
export async function undo(root: string): Promise<Undone | null> {
  for (const journal of await journalsOf(root)) {
    const last = await lastRecord(journal)
    if (last === null) continue
    const below = last.record.prefix.slice(journal.prefix.length)
    const files = await restore(join(root, below), last.record)
    await dropRecord(last.file)
    return { command: last.record.command, files: files.map((file) => ({ path: below + file.path, kind: kind(file) })) }
  }
  return null
}

async function restore(root: string, { files, createdFolders }: JournalRecord): Promise<Replacement[]> {
  const replacements: Replacement[] = []
  const changed: string[] = []
  for (const file of files) {
    const found = await stateOf(root, file)
    if (found === 'changed') changed.push(file.path)
    // Where the file is as before already (checked out by hand, or the run was killed), there is nothing to do.
    if (found !== 'changed' && found !== 'before') replacements.push(found)
  }
  if (changed.length > 0) {
    throw new UsageError(`Nothing was undone, because these files changed since: ${enumerate(changed, Infinity)}.`)
  }
  const failure = await replaceFiles(root, replacements, createdFolders)
  if (failure !== null) throw new UsageError(`The undo failed: ${failure.error.message}.`)
  return replacements
}

async function stateOf(root: string, file: RecordedFile): Promise<Replacement | 'before' | 'changed'> {
  const found = await onDisk(root, file.path)
  if (found.kind === 'other') return 'changed'
  const current = found.kind === 'file' ? found.bytes : null
  if (isSame(current, file.before === null ? null : digest(file.before))) return 'before'
  if (!isSame(current, file.after)) return 'changed'
  return { path: file.path, before: current === null ? null : current.toString(), after: file.before, mode: file.mode }
}

function isSame(bytes: Buffer | null, expected: string | null): boolean {
  return bytes === null || expected === null ? bytes === expected : digest(bytes) === expected
}

function kind({ before, after }: Replacement): Undone['files'][number]['kind'] {
  if (after === null) return 'removed'
  return before === null ? 'brought back' : 'changed'
}
