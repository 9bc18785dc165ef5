import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

export const example = path.join(import.meta.dirname, 'reading-club')

/**
 * Installs the packages of the example app, unless they are there: the demo and the tests need their types.
 * @throws Error where npm fails; it has said why.
 */
export function installExample() {
  if (existsSync(path.join(example, 'node_modules', 'next', 'package.json'))) return
  console.log('Installing the packages of the example app (about half a gigabyte) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: example,
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a script, which only a shell can start.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ci failed in ${example}.`)
}
