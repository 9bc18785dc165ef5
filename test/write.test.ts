import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { journalsOf } from '../src/write/journal.js'
import type { FileChange } from '../src/plan/migration-plan.js'
import { undo } from '../src/write/undo.js'
import { write } from '../src/write/write.js'
import { commitAll, git, snapshot, temporaryFolder, writeFiles } from './temporary.js'

const before = {
  'app/page.tsx': 'export default () => null\r\n',
  'pages/api/posts.ts': 'export default 1',
  'pages/api/deep/er/x.ts': 'x',
  'lib/empty.ts': '',
}
const changes: FileChange[] = [
  { path: 'app/actions/posts.actions.ts', before: null, after: "'use server'\n" },
  { path: 'app/page.tsx', before: before['app/page.tsx'], after: 'export default () => 1\r\n' },
  { path: 'lib/empty.ts', before: '', after: 'now\n' },
  { path: 'lib/now-empty.ts', before: null, after: '' },
  { path: 'pages/api/deep/er/x.ts', before: 'x', after: null },
  { path: 'pages/api/posts.ts', before: 'export default 1', after: null },
]

describe('writing', () => {
  test('changes, creates and deletes files, with the folders that need it', async () => {
    const root = project()
    chmodSync(join(root, 'app/page.tsx'), 0o755)
    await apply(root)
    expect(withoutModes(snapshot(root))).toEqual({
      'app/': 'folder',
      'app/actions/': 'folder',
      'app/actions/posts.actions.ts': "'use server'\n",
      'app/page.tsx': 'export default () => 1\r\n',
      'lib/': 'folder',
      'lib/empty.ts': 'now\n',
      'lib/now-empty.ts': '',
    })
    expect(statSync(join(root, 'app/page.tsx')).mode & 0o777).toBe(0o755)
  })

  test('puts everything back when a write in the middle fails', async () => {
    const root = project()
    const start = snapshot(root)
    // Long enough for a file of its own, too long for the temporary file beside it.
    const failing = { path: `lib/${'x'.repeat(250)}`, before: null, after: '' }
    await expect(apply(root, [...changes.slice(0, 3), failing, ...changes.slice(3)])).rejects.toThrow(
      /^Nothing was written: ENAMETOOLONG/,
    )
    expect(snapshot(root)).toEqual(start)
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(await undo(root)).toBeNull()
  })

  test.each([
    ['a file that changed since it was read', 'lib/empty.ts', 'edited', 'lib/empty.ts has changed since it was read'],
    [
      'a file that is there already',
      'app/actions/posts.actions.ts',
      'mine',
      'app/actions/posts.actions.ts exists already',
    ],
    ['a file where a folder is needed', 'app/actions', '', 'app/actions is not a folder'],
  ])('refuses %s', async (_, path, text, reason) => {
    const root = project()
    writeFiles(root, { [path]: text })
    const start = snapshot(root)
    await expect(apply(root)).rejects.toThrow(`Nothing was written: ${reason}`)
    expect(snapshot(root)).toEqual(start)
  })

  test('refuses text that is not UTF-8, which would not survive', async () => {
    const root = temporaryFolder({ 'a.ts': Buffer.from([0x2f, 0x2f, 0xe9]) })
    await expect(apply(root, [{ path: 'a.ts', before: '//\uFFFD', after: '' }])).rejects.toThrow(
      'a.ts is not UTF-8 text',
    )
  })

  test('never writes through a symbolic link', async () => {
    const root = project()
    const elsewhere = temporaryFolder({ 'file.ts': 'theirs' })
    symlinkSync(elsewhere, join(root, 'app/actions'))
    symlinkSync(join(elsewhere, 'file.ts'), join(root, 'lib/link.ts'))
    await expect(apply(root)).rejects.toThrow('app/actions is a symbolic link')
    await expect(apply(root, [{ path: 'lib/link.ts', before: 'theirs', after: 'ours' }])).rejects.toThrow(
      'lib/link.ts is a symbolic link',
    )
    expect(snapshot(elsewhere)).toEqual({ 'file.ts': '644 theirs' })
  })
})

describe('undo', () => {
  test('restores every byte, permission and folder, and is invisible to git', async () => {
    const root = project()
    chmodSync(join(root, 'pages/api/posts.ts'), 0o755)
    mkdirSync(join(root, 'app/actions'))
    commitAll(root)
    const start = snapshot(root)
    await apply(root)
    expect(git(root, 'status', '--porcelain', '--untracked-files=all').split('\n').sort()).toEqual(
      ['', ' D pages/api/deep/er/x.ts', ' D pages/api/posts.ts', ' M app/page.tsx', ' M lib/empty.ts']
        .concat(['?? app/actions/posts.actions.ts', '?? lib/now-empty.ts'])
        .sort(),
    )
    const undone = await undo(root)
    expect(undone?.files.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'removed app/actions/posts.actions.ts',
      'changed app/page.tsx',
      'changed lib/empty.ts',
      'removed lib/now-empty.ts',
      'brought back pages/api/deep/er/x.ts',
      'brought back pages/api/posts.ts',
    ])
    expect(snapshot(root)).toEqual(start)
    expect(await undo(root)).toBeNull()
  })

  test('works without git, and leaves no folder of ours behind', async () => {
    const root = temporaryFolder(before)
    const start = snapshot(root)
    await apply(root)
    expect(existsSync(join(root, 'node_modules/.cache/routes-to-actions'))).toBe(true)
    await undo(root)
    expect(snapshot(root)).toEqual(start)
  })

  test('works in a linked work tree, with records of its own', async () => {
    const root = project()
    const linked = join(temporaryFolder(), 'linked')
    git(root, 'worktree', 'add', '-q', linked)
    await apply(linked)
    expect(await undo(root)).toBeNull()
    expect((await undo(linked))?.files).toHaveLength(6)
    expect(snapshot(linked)).toEqual(snapshot(root))
  })

  test('names the files that changed since, and touches nothing', async () => {
    const root = project()
    await apply(root)
    writeFiles(root, { 'app/page.tsx': 'edited', 'pages/api/posts.ts': 'again' })
    const start = snapshot(root)
    await expect(undo(root)).rejects.toThrow('changed since: app/page.tsx and pages/api/posts.ts.')
    expect(snapshot(root)).toEqual(start)
  })

  test('has nothing left to do where the files are as before already', async () => {
    const root = project()
    await apply(root)
    git(root, 'stash', '-q', '--include-untracked')
    expect((await undo(root))?.files).toEqual([])
    expect(await undo(root)).toBeNull()
  })

  test('finishes after a run that was killed half-way', async () => {
    const root = project()
    const start = snapshot(root)
    await apply(root)
    writeFiles(root, { 'pages/api/posts.ts': before['pages/api/posts.ts'] })
    await undo(root)
    expect(snapshot(root)).toEqual(start)
  })

  test('takes runs back newest first, and from the top those of folders inside', async () => {
    const root = temporaryFolder({ 'apps/web/a.ts': '1', 'apps/web-two/a.ts': '1' })
    commitAll(root)
    await apply(join(root, 'apps/web'), [{ path: 'a.ts', before: '1', after: '2' }])
    await apply(join(root, 'apps/web'), [{ path: 'a.ts', before: '2', after: '3' }])
    await apply(join(root, 'apps/web-two'), [{ path: 'a.ts', before: '1', after: '2' }])
    const text = () => readFileSync(join(root, 'apps/web/a.ts'), 'utf8')
    await undo(join(root, 'apps/web'))
    expect(text()).toBe('2')
    expect((await undo(root))?.files).toEqual([{ path: 'apps/web-two/a.ts', kind: 'changed' }])
    await undo(root)
    expect(text()).toBe('1')
    expect(await undo(root)).toBeNull()
  })
})

function project(): string {
  const root = temporaryFolder(before)
  commitAll(root)
  return root
}

async function apply(root: string, wanted: readonly FileChange[] = changes): Promise<void> {
  const [journal] = await journalsOf(root)
  await write(root, wanted, journal, 'migrate')
}

function withoutModes(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/^\d+ /, '')]))
}
