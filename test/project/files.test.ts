import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/project/files.js'
import { temporaryFolder } from '../temporary.js'

const texts = (...files: string[]) => Object.fromEntries(files.map((file) => [file, '']))

test('lists files of all kinds, sorted by code unit', async () => {
  const root = temporaryFolder(texts('b.ts', 'B.ts', 'a/z.ts', 'a-b.ts', '.env', 'a/[id]/(group)/@slot.tsx'))
  expect(await listFiles(root, [])).toEqual(['.env', 'B.ts', 'a-b.ts', 'a/[id]/(group)/@slot.tsx', 'a/z.ts', 'b.ts'])
})

test('never looks into installed or built folders', async () => {
  const root = temporaryFolder(
    texts('a.ts', 'node_modules/x/a.ts', 'web/node_modules/x.ts', '.git/config', '.next/a.js', '.yarn/releases/y.cjs'),
  )
  expect(await listFiles(root, [])).toEqual(['a.ts'])
})

test('keeps what is called like build output unless git ignores it', async () => {
  const root = temporaryFolder(texts('dist/a.ts', 'build/a.ts', 'out/a.ts'))
  expect(await listFiles(root, [])).toEqual(['build/a.ts', 'dist/a.ts', 'out/a.ts'])
})

test('honours nested .gitignore files, each relative to its folder, the deepest deciding', async () => {
  const root = temporaryFolder({
    ...texts('a.log', 'web/a.log', 'web/keep.log', 'web/out/a.ts', 'web/src/out/a.ts', 'api/out/a.ts', 'api/x/y.ts'),
    '.gitignore': '# logs\n*.log\n',
    'web/.gitignore': '/out\r\n!keep.log\r\n',
    'api/.gitignore': 'x/\n',
  })
  expect(await listFiles(root, [])).toEqual([
    '.gitignore',
    'api/.gitignore',
    'api/out/a.ts',
    'web/.gitignore',
    'web/keep.log',
    'web/src/out/a.ts',
  ])
})

test('honours .gitignore files above the root, up to the top of the repository', async () => {
  const above = temporaryFolder({
    '.gitignore': 'b.ts\n',
    'repo/.git/info/exclude': 'private.ts\n',
    'repo/.gitignore': '/apps/web/generated\nsecret.ts\n',
    'repo/apps/.gitignore': 'web/local.ts\n',
    ...texts('repo/apps/web/generated/a.ts', 'repo/apps/web/secret.ts', 'repo/apps/web/local.ts'),
    ...texts('repo/apps/web/private.ts', 'repo/apps/web/b.ts'),
  })
  expect(await listFiles(join(above, 'repo/apps/web'), [])).toEqual(['b.ts'])
})

test('a root that git ignores was asked for by name', async () => {
  const top = temporaryFolder({ '.git/HEAD': '', '.gitignore': 'scratch\n*.ts\n', 'scratch/app/a.ts': '' })
  expect(await listFiles(join(top, 'scratch/app'), [])).toEqual(['a.ts'])
})

test('takes ignore patterns relative to the root, in .gitignore syntax', async () => {
  const root = temporaryFolder({
    ...texts('legacy/a.ts', 'web/legacy/a.ts', 'web/a.gen.ts', 'web/b.gen.ts', 'web/c.ts', 'kept.log'),
    '.gitignore': '!kept.log\n',
  })
  expect(await listFiles(root, ['./legacy', '/legacy', '*.gen.ts', '!b.gen.ts', '*.log', 'web/c.*'])).toEqual([
    '.gitignore',
    'web/b.gen.ts',
    'web/legacy/a.ts',
  ])
})

test('does not follow symlinks, which cannot lead out of the root or in circles then', async () => {
  const outside = temporaryFolder(texts('secret.ts'))
  const root = temporaryFolder(texts('shared/a.ts'))
  mkdirSync(join(root, 'app'))
  symlinkSync(outside, join(root, 'app/outside'))
  symlinkSync('..', join(root, 'app/loop'))
  symlinkSync('../shared', join(root, 'app/shared'))
  symlinkSync(join(outside, 'secret.ts'), join(root, 'app/secret.ts'))
  symlinkSync('nowhere', join(root, 'app/broken'))
  expect(await listFiles(root, [])).toEqual(['shared/a.ts'])
})
