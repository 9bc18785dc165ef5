// The one place that runs git. Only reading commands, and never one that takes a lock.
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { UsageError } from '../errors.js'

const execute = promisify(execFile)

/** Where a folder stands with git. `none`: in no work tree, or ignored by it. `missing`: git is not installed. */
export type Repository =
  | {
      kind: 'repository'
      /** Absolute path of the work tree. */
      topLevel: string
      /** From the work tree to the folder, with a `/` at the end; `''` where they are the same. */
      prefix: string
      /** Absolute path in the git directory for records of ours; one per work tree. */
      recordFolder: string
    }
  | { kind: 'none' }
  | { kind: 'missing' }

/**
 * Finds the repository that `folder` belongs to.
 * @throws UsageError where git refuses to look, for example in a folder that somebody else owns.
 */
export async function findRepository(folder: string): Promise<Repository> {
  try {
    const out = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix', '--git-path', 'routes-to-actions'])
    const [topLevel = '', prefix = '', recordFolder = ''] = out.split('\n')
    // Inside of the git directory itself there is no work tree, and git answers with fewer lines.
    if (!topLevel || !recordFolder) return { kind: 'none' }
    return { kind: 'repository', topLevel, prefix, recordFolder: resolve(folder, recordFolder) }
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' }
    const said = (error as { stderr?: string }).stderr ?? ''
    // git's wording follows the user's language; the name of the setting that it recommends does not.
    if (said.includes('safe.directory')) throw new UsageError(`git refuses to read this repository: ${said.trim()}`)
    return { kind: 'none' }
  }
}

/** Whether the repository keeps no history of `folder`: git could not bring it back. */
export async function isIgnored(folder: string): Promise<boolean> {
  return git(folder, ['check-ignore', '-q', '.']).then(
    () => true,
    () => false,
  )
}

/**
 * What is not committed in `paths` (files or folders, relative to `folder`), untracked files included.
 * @returns paths relative to the work tree, as git sorts them
 */
export async function uncommitted(folder: string, paths: readonly string[] = ['.']): Promise<string[]> {
  const flags = ['--porcelain=v1', '-z', '--untracked-files=normal', '--no-renames']
  const out = await git(folder, ['--no-optional-locks', '--literal-pathspecs', 'status', ...flags, '--', ...paths])
  return out
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3))
}

/**
 * Files below `folder` that are not as they were where the current branch left `ref`: committed since, staged, edited or
 * untracked. Without a `ref` those that are not committed. Deleted ones are not among them.
 * @returns paths relative to the folder, sorted
 * @throws UsageError where there is no repository, or no such commit
 */
export async function changedFiles(folder: string, ref: string | null): Promise<string[]> {
  const repository = await findRepository(folder)
  if (repository.kind !== 'repository') throw new UsageError('--changed needs a git repository.')
  const base = ref === null ? await commitOf(folder, 'HEAD') : await forkPoint(folder, ref)
  const list = (args: string[]) => git(folder, ['--no-optional-locks', ...args, '-z'])
  const lists = [
    await list(['ls-files', '--others', '--exclude-standard']),
    base === null
      ? await list(['ls-files'])
      : await list(['diff', '--name-only', '--relative', '--no-renames', '--diff-filter=d', base]),
  ]
  return [...new Set(lists.flatMap((out) => out.split('\0')).filter((file) => file !== ''))].sort()
}

/** Where the branch left `ref`; `ref` itself where the history is too shallow to tell. */
async function forkPoint(folder: string, ref: string): Promise<string> {
  const commit = await commitOf(folder, ref)
  if (commit === null) throw new UsageError(`There is no commit ${JSON.stringify(ref)} in this repository.`)
  const base = await git(folder, ['merge-base', 'HEAD', commit]).catch(() => '')
  return base.trim() || commit
}

async function commitOf(folder: string, ref: string): Promise<string | null> {
  const out = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).catch(
    () => '',
  )
  return out.trim() || null
}

async function git(cwd: string, args: string[]): Promise<string> {
  const { stdout } = await execute('git', args, { cwd, maxBuffer: 64 * 1024 * 1024, windowsHide: true })
  return stdout
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
