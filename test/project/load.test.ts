import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { load } from '../../src/project/load.js'
import { temporaryFolder } from '../temporary.js'

const settings = { ignorePatterns: [] }
const app = { 'package.json': '{"dependencies": {"next": "15.0.0"}}', 'app/page.tsx': 'export default () => null\n' }

describe('says in one sentence what is wrong with', () => {
  const problem = async (root: string) => {
    const error: unknown = await load(root, settings).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    return (error as UsageError).message.replaceAll(root, 'ROOT')
  }
  test('a path that does not exist', async () => {
    expect(await problem(join(temporaryFolder(), 'nowhere'))).toBe('There is no directory ROOT.')
  })
  test('a file', async () => {
    expect(await problem(join(temporaryFolder(app), 'package.json'))).toBe('ROOT is not a directory.')
    expect(await problem(join(temporaryFolder(app), 'package.json/app'))).toBe('There is no directory ROOT.')
  })
  test('an empty directory', async () => {
    expect(await problem(temporaryFolder())).toBe('There are no files in ROOT.')
    expect(await problem(temporaryFolder({ 'node_modules/next/package.json': '{}' }))).toBe(
      'There are no files in ROOT.',
    )
  })
  test.each([
    { 'package.json': '{"dependencies": {"express": "4"}}', 'src/index.ts': '' },
    { 'package.json': app['package.json'], 'src/index.ts': '' },
    { 'package.json': '{}', 'app/models.ts': '' },
    { 'package.json': '{"dependencies": {"vite": "7"}}', 'src/pages/home.tsx': '', 'app/page.tsx': '' },
    { 'pages/home.tsx': '' },
  ])('a project that is no Next app', async (files) => {
    expect(await problem(temporaryFolder(files))).toBe(
      'There is no Next.js app in ROOT: no folder that depends on next and has an app or pages folder with routes.',
    )
  })
})

test('keeps scripts as they are on disk, sorted by path', async () => {
  const text = '\uFEFFconst a\t= “ä” // 😀\r\n'
  const files = { ...app, 'b.mts': text, 'B.cjs': '', 'a/types.d.ts': '', 'style.css': '' }
  const { scripts } = await load(temporaryFolder(files), settings)
  expect([...scripts.keys()]).toEqual(['B.cjs', 'a/types.d.ts', 'app/page.tsx', 'b.mts'])
  expect(scripts.get('b.mts')).toBe(text)
})

test('lists other texts that may mention a URL, and reads them when asked', async () => {
  const root = temporaryFolder({
    ...app,
    ...{ 'README.md': 'POST /api/posts', 'api.http': '', '.env.local': '', 'vercel.json': '{}', 'openapi.yaml': '' },
    ...{ 'scripts/seed.sh': '', Dockerfile: '', 'bruno/a.bru': '', 'mobile/Api.swift': '', 'app/docs/page.mdx': '' },
    ...{ 'package-lock.json': '{}', 'pnpm-lock.yaml': '', 'yarn.lock': '', 'public/logo.png': '', 'app/style.css': '' },
    ...{ 'data.json': Buffer.from([0, 1, 2]), 'dump.sql': 'x'.repeat(1024 * 1024 + 1) },
  })
  const { documents, read } = await load(root, settings)
  expect(documents).toEqual([
    '.env.local',
    'Dockerfile',
    'README.md',
    'api.http',
    'app/docs/page.mdx',
    'bruno/a.bru',
    'data.json',
    'dump.sql',
    'mobile/Api.swift',
    'openapi.yaml',
    'package.json',
    'scripts/seed.sh',
    'vercel.json',
  ])
  expect(read('README.md')).toBe('POST /api/posts')
  expect(['data.json', 'dump.sql', 'gone.md'].map(read)).toEqual([null, null, null])
})

test('a generated file is not read, and that is said', async () => {
  const root = temporaryFolder({ ...app, 'public/bundle.js': `var a = '${'x'.repeat(2 * 1024 * 1024)}'` })
  const { scripts, diagnostics } = await load(root, settings)
  expect([...scripts.keys()]).toEqual(['app/page.tsx'])
  expect(diagnostics).toMatchObject([
    { code: 'project/large-file', severity: 'info', at: { file: 'public/bundle.js', line: 1, column: 1 } },
  ])
})

test('a syntax error is a diagnostic at its place, and everything else is there', async () => {
  const root = temporaryFolder({ ...app, 'lib/broken.ts': `import './a'\r\nconst a = {;\r\n`, 'lib/a.ts': '' })
  const { scripts, diagnostics, graph } = await load(root, settings)
  expect(diagnostics).toMatchObject([
    {
      code: 'project/syntax-error',
      message: 'This file does not parse: Unexpected token',
      at: { file: 'lib/broken.ts', line: 2, column: 12 },
    },
  ])
  expect(scripts.size).toBe(3)
  expect(graph.importersOf('lib/a.ts').map(({ from }) => from)).toEqual(['lib/broken.ts'])
})

test.each([
  ['{"crons": [{"path": "/api/clean"}', ['project/syntax-error vercel.json']],
  ['{ /* jobs */ "crons": [], }', []],
])('a vercel.json that cannot be read is said: %s', async (text, said) => {
  const { diagnostics } = await load(temporaryFolder({ ...app, 'vercel.json': text }), settings)
  expect(diagnostics.map(({ code, at }) => `${code} ${at.file}`)).toEqual(said)
})

test('ignore patterns hide files from everything', async () => {
  const root = temporaryFolder({ ...app, 'legacy/a.ts': '', 'legacy/b.md': '', 'legacy/package.json': '{}' })
  const { scripts, documents } = await load(root, { ignorePatterns: ['legacy/**'] })
  expect([...scripts.keys(), ...documents]).toEqual(['app/page.tsx', 'package.json'])
})

test('the root may be relative to where one is', async () => {
  const { root, apps } = await load('./examples/reading-club', settings)
  expect(root).toBe(join(process.cwd(), 'examples/reading-club'))
  expect(apps.map(({ dir }) => dir)).toEqual([''])
})
