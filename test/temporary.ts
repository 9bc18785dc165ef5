import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test, with `files` in it. */
export function temporaryFolder(files: Record<string, string | Buffer> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'routes-to-actions-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Every file and folder below `folder` except for `.git`: path -> permissions and bytes; folders end in `/`. */
export function snapshot(folder: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below + name
    const stats = statSync(join(folder, path), { throwIfNoEntry: false })
    if (name === '.git' || stats === undefined) continue
    if (stats.isDirectory()) Object.assign(found, { [`${path}/`]: 'folder' }, snapshot(folder, `${path}/`))
    else found[path] = `${(stats.mode & 0o777).toString(8)} ${readFileSync(join(folder, path), 'latin1')}`
  }
  return found
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
}

/** Makes `folder` a repository in which everything is committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '-q')
  git(folder, 'config', 'core.autocrlf', 'false')
  git(folder, 'config', 'core.safecrlf', 'false')
  git(folder, 'add', '-A')
  git(folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-q', '--allow-empty', '-m', 'start')
}
