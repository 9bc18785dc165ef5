// What `migrate` does around the stages. The rewrite is given, so that this does not move with it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { migrateCommand, type MigrateFlags } from '../../src/commands/migrate.js'
import { explainFailure } from '../../src/commands/explain-failure.js'
import { undoCommand } from '../../src/commands/undo.js'
import { InvariantError } from '../../src/errors.js'
import type { FileChange } from '../../src/plan/migration-plan.js'
import { commitAll, git, snapshot, temporaryFolder, writeFiles } from '../temporary.js'
import { oldApp } from './old-app.js'
import { recordedIo } from './recorded-io.js'

const given = vi.hoisted(() => ({ changes: [] as FileChange[] }))
vi.mock('../../src/rewrite.js', () => ({ rewrite: () => given.changes }))

const route = 'app/api/posts/[id]/route.ts'
const button = 'components/delete-button.tsx'
const action = 'app/actions/posts.actions.ts'
beforeEach(() => {
  given.changes = [
    { path: action, before: null, after: "'use server'\n" },
    { path: route, before: oldApp[route]!, after: null },
    { path: button, before: oldApp[button]!, after: `${oldApp[button]}// changed\n` },
  ]
})

describe('migrate', () => {
  test('writes, and says what and how to take it back', async () => {
    const root = committedApp()
    const { code, out, err } = await migrate(root)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('1 file created, 1 changed, 1 deleted.')
    expect(out).toContain('routes-to-actions undo')
    expect(existsSync(join(root, 'app/api/posts'))).toBe(false)
    expect(readFileSync(join(root, action), 'utf8')).toBe("'use server'\n")
    const undone = recordedIo(root)
    expect(await undoCommand(undone, undefined, {})).toBe(0)
    expect(undone.out()).toContain(`  brought back  ${route}\n`)
    expect(undone.out()).toContain('Took back the last migrate: 3 files as before.\n')
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('with --dry-run prints the diff only, which is what migrate writes', async () => {
    const root = committedApp()
    const start = snapshot(root)
    const { code, out, err } = await migrate(root, { dryRun: true })
    expect(code).toBe(0)
    expect(out.startsWith('diff --git a/app/actions/posts.actions.ts')).toBe(true)
    expect(err).toMatch(/^Nothing written\. Would be: 1 file created, 1 changed, 1 deleted\. 3 endpoints: /)
    expect(snapshot(root)).toEqual(start)
    writeFiles(root, { 'x.patch': out })
    git(root, 'apply', '--check', 'x.patch')
    git(root, 'apply', 'x.patch')
    rmSync(join(root, 'x.patch'))
    const applied = snapshot(root)
    git(root, 'checkout', '-q', '.')
    git(root, 'clean', '-qfd')
    await migrate(root)
    expect(snapshot(root)).toEqual(applied)
  })

  test('has a diff for the top of the repository, wherever the app is', async () => {
    const root = temporaryFolder(
      Object.fromEntries(Object.entries(oldApp).map(([path, text]) => [`my apps/web/${path}`, text])),
    )
    commitAll(root)
    const { out } = await migrate(root, { dryRun: true, patch: 'x.patch' }, 'my apps/web')
    expect(out).toContain('diff --git a/my apps/web/app/actions/')
    expect(readFileSync(join(root, 'x.patch'), 'utf8')).toBe(out)
    git(root, 'apply', '--check', 'x.patch')
  })

  test('with --patch saves the diff of what it writes', async () => {
    const root = committedApp()
    await migrate(root, { patch: 'x.patch' })
    git(root, 'apply', '--check', '--reverse', 'x.patch')
  })

  test('writes nothing where the patch or the report has no folder to go to', async () => {
    const root = committedApp()
    await expect(migrate(root, { patch: 'no/x.patch' })).rejects.toThrow('Cannot write no/x.patch: its folder')
    await expect(migrate(root, { output: 'no/x.json' })).rejects.toThrow('Cannot write no/x.json: its folder')
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('prints the changes as JSON', async () => {
    for (const dryRun of [true, false]) {
      const { out } = await migrate(committedApp(), { format: 'json', dryRun })
      expect(JSON.parse(out).changes).toEqual([
        { path: action, kind: 'created' },
        { path: route, kind: 'deleted' },
        { path: button, kind: 'changed' },
      ])
    }
  })

  test('with nothing to do says so, keeps the record, and needs no clean tree', async () => {
    const root = committedApp()
    await migrate(root)
    given.changes = []
    const dry = await migrate(root, { dryRun: true, patch: 'x.patch' })
    expect(dry.out).toBe('')
    expect(dry.err).toMatch(/^Nothing to migrate\. /)
    expect(readFileSync(join(root, 'x.patch'), 'utf8')).toBe('')
    rmSync(join(root, 'x.patch'))
    const { code, out } = await migrate(root)
    expect(code).toBe(0)
    expect(out).toContain('Nothing to migrate.\n')
    await undoCommand(recordedIo(root), undefined, {})
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('counts blocked units as findings under --strict only, also in a dry run', async () => {
    const root = committedApp()
    expect((await migrate(root, { dryRun: true })).code).toBe(0)
    expect((await migrate(root, { dryRun: true, strict: true })).code).toBe(1)
    expect((await migrate(root, { strict: true })).code).toBe(1)
  })
})

describe('the git guard', () => {
  test.each<[string, Record<string, string>]>([
    ['an edited file', { 'lib/posts.ts': 'edited' }],
    ['an untracked file', { 'notes.txt': 'mine' }],
  ])('refuses %s in the tree, but not with --force', async (_, files) => {
    const root = committedApp()
    writeFiles(root, files)
    const start = snapshot(root)
    await expect(migrate(root)).rejects.toThrow(
      `1 path below this folder is not committed: ${Object.keys(files)[0]}. Commit`,
    )
    expect(snapshot(root)).toEqual(start)
    expect((await migrate(root, { force: true })).code).toBe(0)
    expect(existsSync(join(root, action))).toBe(true)
  })

  test('looks at nothing outside of the root', async () => {
    const root = temporaryFolder(
      Object.fromEntries(Object.entries(oldApp).map(([path, text]) => [`apps/web/${path}`, text])),
    )
    commitAll(root)
    writeFiles(root, { 'apps/other/new.ts': '' })
    expect((await migrate(root, {}, 'apps/web')).code).toBe(0)
  })

  test('refuses without git, and says so with --force', async () => {
    const root = temporaryFolder(oldApp)
    await expect(migrate(root)).rejects.toThrow('There is no git repository around this folder. Use --force')
    expect(existsSync(join(root, action))).toBe(false)
    const { code, err } = await migrate(root, { force: true })
    expect(code).toBe(0)
    expect(err).toContain('the way back is `routes-to-actions undo`')
    expect((await migrate(temporaryFolder(oldApp), { dryRun: true })).code).toBe(0)
  })

  test('refuses a folder that git ignores', async () => {
    const root = temporaryFolder({ '.gitignore': 'copy/\n' })
    writeFiles(join(root, 'copy'), oldApp)
    commitAll(root)
    await expect(migrate(root, {}, 'copy')).rejects.toThrow('git ignores copy.')
  })
})

describe('a bug of ours', () => {
  test.each<[string, () => FileChange]>([
    ['a result that does not parse', () => ({ path: 'b.ts', before: null, after: 'const = 1' })],
    ['a path outside of the root', () => ({ path: '../b.ts', before: null, after: '' })],
  ])('%s ends the command before anything is written', async (_, change) => {
    const root = committedApp()
    given.changes.push(change())
    await expect(migrate(root)).rejects.toThrow(InvariantError)
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('is told in short, with its stack only when asked for', () => {
    const bug = new InvariantError('edits overlap')
    expect(explainFailure(bug, false)).toBe(
      'error: This is a bug in routes-to-actions: edits overlap\nNothing was written. Run again with --verbose for the details to report.\n',
    )
    expect(explainFailure(bug, true)).toContain('    at ')
  })
})

function committedApp(): string {
  const root = temporaryFolder(oldApp)
  commitAll(root)
  return root
}

async function migrate(cwd: string, flags: MigrateFlags = {}, root?: string) {
  const io = recordedIo(cwd)
  const code = await migrateCommand(io, root, flags)
  return { code, out: io.out(), err: io.err() }
}
