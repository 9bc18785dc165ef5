// The whole way on a real little app, through the built command.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitAll, git, snapshot, temporaryFolder } from '../temporary.js'
import { oldApp } from './old-app.js'
import { runCli } from './run-cli.js'

test('plan, preview, migrate, nothing more to do, undo', () => {
  const root = temporaryFolder(oldApp)
  commitAll(root)
  const start = snapshot(root)

  const preview = runCli(root, ['migrate', '--dry-run', '--patch', 'x.patch'])
  expect(preview.code).toBe(0)
  expect(preview.stdout).toBe(readFileSync(join(root, 'x.patch'), 'utf8'))
  git(root, 'apply', '--check', 'x.patch')
  git(root, 'apply', 'x.patch')
  rmSync(join(root, 'x.patch'))
  const previewed = snapshot(root)
  git(root, 'checkout', '-q', '.')
  git(root, 'clean', '-qfd')

  const migrated = runCli(root, ['migrate'])
  expect({ code: migrated.code, stderr: migrated.stderr }).toEqual({ code: 0, stderr: '' })
  expect(migrated.stdout).toContain('3 endpoints: 1 migrated, 1 blocked, 1 kept.')
  expect(snapshot(root)).toEqual(previewed)
  expect(existsSync(join(root, 'app/api/posts'))).toBe(false)
  expect(git(root, 'status', '--porcelain')).not.toContain('routes-to-actions')

  const again = runCli(root, ['migrate'])
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('Nothing to migrate.\n2 endpoints: 0 ready, 1 blocked, 1 kept.')
  expect(runCli(root, ['migrate', '-n'])).toMatchObject({ code: 0, stdout: '' })
  expect(runCli(root, ['check']).code).toBe(0)

  expect(runCli(root, ['undo']).code).toBe(0)
  expect(snapshot(root)).toEqual(start)
  expect(git(root, 'status', '--porcelain')).toBe('')
})

test('a unit asked for by name that a broken file stands in the way of is a failure', () => {
  const broken = "export const remove = fetch('/api/posts/1', { method: 'DELETE' } }\n"
  const root = temporaryFolder({ ...oldApp, 'lib/broken.ts': broken })
  commitAll(root)
  const all = runCli(root, ['migrate'])
  expect(all.code).toBe(0)
  expect(all.stdout).toContain('lib/broken.ts:1  warning  This file does not parse: ')
  const one = runCli(root, ['migrate', '--only', 'DELETE /api/posts/[id]'])
  expect(one.code).toBe(2)
  expect(one.stderr).toBe(
    'error: DELETE /api/posts/[id] was not migrated, because a file that it needs does not parse.\n',
  )
  expect(git(root, 'status', '--porcelain')).toBe('')
})
