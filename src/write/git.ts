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

async function git(cwd: string, args: string[]): Promise<string> {
  const { stdout } = await execute('git', args, { cwd, maxBuffer: 64 * 1024 * 1024, windowsHide: true })
  return stdout
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
