import { describe, expect, test } from 'vitest'
import { load } from '../../src/project/load.js'
import type { ModuleGraph } from '../../src/project/project.js'
import { temporaryFolder } from '../temporary.js'

const app = {
  'package.json': '{"dependencies": {"next": "15.0.0"}}',
  'tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["./*"]}}}',
}

async function graph(files: Record<string, string>): Promise<ModuleGraph> {
  return (await load(temporaryFolder({ ...app, ...files }), { ignorePatterns: [] })).graph
}

/** Entries as `kind file`. */
const reaching = ({ entriesReaching }: ModuleGraph, file: string) =>
  entriesReaching(file).map((entry) => `${entry.kind} ${entry.file}`)

/** A barrel of two files, and a page of each router that takes one of the names. */
const barrels: Record<string, string> = {
  'named re-exports': `export { a } from './a'\nexport { b } from './b'`,
  stars: `export * from './a'\nexport * from './b'`,
  'imports that are exported': `import { a } from './a'\nimport { b } from './b'\nexport { a, b }`,
  'stars of a barrel': `export * from './inner'`,
  'renamed names': `import { one, two } from './renaming'\nexport { one as a, two as b }`,
}

describe('names are followed through', () => {
  test.each(Object.entries(barrels))('%s', async (_, barrel) => {
    const found = await graph({
      'lib/index.ts': barrel,
      'lib/inner.ts': `export * from './a'\nexport { b } from './b'\nexport const c = 1`,
      'lib/renaming.ts': `export { a as one } from './a'\nexport { b as two } from './b'`,
      'lib/a.ts': `import './deep'\nexport const a = 1`,
      'lib/b.ts': `export const b = 1`,
      'lib/deep.ts': '',
      'app/page.tsx': `import { a } from '@/lib'`,
      'pages/old.tsx': `import { b } from '../lib/index.js'`,
    })
    expect(reaching(found, 'lib/a.ts')).toEqual(['app app/page.tsx'])
    expect(reaching(found, 'lib/deep.ts')).toEqual(['app app/page.tsx'])
    expect(reaching(found, 'lib/b.ts')).toEqual(['pages pages/old.tsx'])
    expect(reaching(found, 'lib/index.ts')).toEqual(['app app/page.tsx', 'pages pages/old.tsx'])
    expect(found.definitionOf('app/page.tsx', '@/lib', 'a')).toEqual({ file: 'lib/a.ts', name: 'a' })
    expect(found.definitionOf('app/page.tsx', '@/lib', 'b')).toEqual({ file: 'lib/b.ts', name: 'b' })
  })
})

test.each([
  ['a namespace', `import * as lib from '@/lib'`],
  ['a dynamic import', `const lib = () => import('@/lib')`],
  ['a side-effect import', `import '@/lib'`],
  ['a require', `const lib = require('@/lib')`],
])('%s reaches everything that a barrel exports', async (_, text) => {
  const found = await graph({
    'lib/index.ts': `export { a } from './a'\nexport * from './b'\nexport * as c from './c'`,
    ...{ 'lib/a.ts': 'export const a = 1', 'lib/b.ts': 'export const b = 1', 'lib/c.ts': 'export const c = 1' },
    'app/page.tsx': text,
  })
  for (const file of ['lib/a.ts', 'lib/b.ts', 'lib/c.ts']) expect(reaching(found, file)).toEqual(['app app/page.tsx'])
})

test('a name that passes through does not use the rest of the file, except for what the file runs', async () => {
  const found = await graph({
    'lib/index.ts': `import './setup'\nimport { tool } from './tool'\nexport { a } from './a'\nexport const own = tool()`,
    'lib/setup.ts': '',
    'lib/tool.ts': 'export const tool = () => 1',
    'lib/a.ts': 'export const a = 1',
    'app/page.tsx': `import { a } from '@/lib'`,
    'app/own/page.tsx': `import { own } from '@/lib'`,
  })
  expect(reaching(found, 'lib/tool.ts')).toEqual(['app app/own/page.tsx'])
  expect(reaching(found, 'lib/a.ts')).toEqual(['app app/page.tsx'])
  expect(reaching(found, 'lib/setup.ts')).toEqual(['app app/own/page.tsx', 'app app/page.tsx'])
})

test('types are gone at run time', async () => {
  const found = await graph({
    'lib/index.ts': `export type { T } from './types'\nexport * from './shapes'`,
    'lib/types.ts': `import './deep'\nexport type T = 1\nexport const value = 1`,
    'lib/shapes.ts': 'export interface Shape {}\nexport class Circle {}',
    'lib/deep.ts': '',
    'app/page.tsx': `import type { value } from '@/lib/types'\nimport { type T, Shape } from '@/lib'`,
    'app/circle/page.tsx': `import { Circle } from '@/lib'`,
  })
  expect(reaching(found, 'lib/types.ts')).toEqual(['other lib/types.ts'])
  expect(reaching(found, 'lib/shapes.ts')).toEqual(['app app/circle/page.tsx'])
  expect(found.definitionOf('app/page.tsx', '@/lib', 'T')).toEqual({ file: 'lib/types.ts', name: 'T' })
})

test('a type and a default export of one name are two things', async () => {
  const found = await graph({
    'lib/types.ts': 'export type Filter = 1',
    'lib/filter.tsx': `import { type Filter } from './types'\nexport default function Filter() {}`,
    'app/page.tsx': `import Filter from '@/lib/filter'`,
  })
  expect(reaching(found, 'lib/filter.tsx')).toEqual(['app app/page.tsx'])
})

test('a barrel that nobody imports runs nothing', async () => {
  const found = await graph({
    'lib/index.ts': `export { a } from './a'\nexport * from './b'`,
    ...{ 'lib/a.ts': 'export const a = 1', 'lib/b.ts': 'export const b = 1' },
    'app/page.tsx': `import { a } from '@/lib/a'`,
  })
  expect(reaching(found, 'lib/index.ts')).toEqual(['other lib/index.ts'])
  expect(reaching(found, 'lib/a.ts')).toEqual(['app app/page.tsx'])
  expect(reaching(found, 'lib/b.ts')).toEqual([])
})

test('an entry that re-exports uses what it exports', async () => {
  const found = await graph({
    'lib/page.tsx': 'export default function Page() {}\nexport const metadata = {}',
    'lib/handlers.ts': 'export const GET = 1',
    'app/page.tsx': `export { default } from '@/lib/page'`,
    'app/api/a/route.ts': `export * from '@/lib/handlers'`,
  })
  expect(reaching(found, 'lib/page.tsx')).toEqual(['app app/page.tsx'])
  expect(reaching(found, 'lib/handlers.ts')).toEqual(['api app/api/a/route.ts'])
})

test('files that export nobody knows what are reached by any name', async () => {
  const found = await graph({
    'lib/common.js': `module.exports = { a: require('./inner') }`,
    'lib/inner.js': `exports.b = 1`,
    'lib/broken.ts': `export const a = {;\n`,
    'app/page.tsx': `import { a } from '@/lib/common'\nimport { b } from '@/lib/broken'`,
  })
  expect(reaching(found, 'lib/inner.js')).toEqual(['app app/page.tsx'])
  expect(reaching(found, 'lib/broken.ts')).toEqual(['app app/page.tsx'])
  expect(found.definitionOf('app/page.tsx', '@/lib/common', 'a')).toEqual({ file: 'lib/common.js', name: 'a' })
})

test('definitions end where nobody knows more', async () => {
  const found = await graph({
    'lib/index.ts': `export { z } from 'zod'\nexport * from './index'\nexport * from './default'\nexport * as all from './default'\nexport default 1`,
    'lib/default.ts': `import thing from './thing'\nexport default thing\nexport const x = 1`,
    'lib/thing.ts': 'export default {}',
    'app/page.tsx': '',
  })
  const defined = (specifier: string, name: string) => found.definitionOf('app/page.tsx', specifier, name)
  expect(defined('@/lib', 'z')).toBe(null)
  expect(defined('@/lib', 'missing')).toBe(null)
  expect(defined('react', 'useState')).toBe(null)
  expect(defined('@/lib', 'default')).toEqual({ file: 'lib/index.ts', name: 'default' })
  expect(defined('@/lib/default', 'default')).toEqual({ file: 'lib/thing.ts', name: 'default' })
  expect(defined('@/lib', 'x')).toEqual({ file: 'lib/default.ts', name: 'x' })
  expect(defined('@/lib', 'all')).toEqual({ file: 'lib/default.ts', name: '*' })
  expect(defined('@/lib', '*')).toEqual({ file: 'lib/index.ts', name: '*' })
})

test('imports that go round end', async () => {
  const found = await graph({
    'lib/a.ts': `import { b } from './b'\nexport const a = b\nexport * from './b'`,
    'lib/b.ts': `import { a } from './a'\nexport const b = a\nexport * from './a'`,
    'lib/c.ts': `export { c } from './c'`,
    'app/page.tsx': `import { a } from '@/lib/a'\nimport { c } from '@/lib/c'`,
  })
  expect(reaching(found, 'lib/b.ts')).toEqual(['app app/page.tsx'])
  expect(found.definitionOf('app/page.tsx', '@/lib/c', 'c')).toBe(null)
})

test('chains are the shortest way, over barrels', async () => {
  const found = await graph({
    'app/page.tsx': `import { View } from '@/lib/view'\nexport default View`,
    'lib/view.tsx': `import { a } from '@/lib'\nexport const View = () => a`,
    'lib/index.ts': `export * from './a'`,
    'lib/a.ts': 'export const a = 1',
  })
  expect(found.chain('app/page.tsx', 'lib/a.ts')).toEqual(['app/page.tsx', 'lib/view.tsx', 'lib/index.ts', 'lib/a.ts'])
  expect(found.chain('app/page.tsx', 'app/page.tsx')).toEqual(['app/page.tsx'])
  expect(found.chain('lib/a.ts', 'app/page.tsx')).toEqual([])
  expect(found.chain('app/page.tsx', 'nowhere.ts')).toEqual([])
})

test('importers come with the names as the file exports them', async () => {
  const found = await graph({
    'lib/a.ts': 'export const a = 1',
    'app/page.tsx': `'use client'\nimport { a as b } from '@/lib/a'\nimport type { A } from '../lib/a'`,
    'lib/index.ts': `export { a as c } from './a'`,
  })
  const importers = found.importersOf('lib/a.ts').map(({ from, names, typeOnly, reexport, at }) => ({
    ...{ from, names, typeOnly, reexport },
    at: `${at.file}:${at.line}:${at.column}`,
  }))
  expect(importers).toEqual([
    {
      from: 'app/page.tsx',
      names: [{ imported: 'a', local: 'b' }],
      typeOnly: false,
      reexport: false,
      at: 'app/page.tsx:2:1',
    },
    {
      from: 'app/page.tsx',
      names: [{ imported: 'A', local: 'A' }],
      typeOnly: true,
      reexport: false,
      at: 'app/page.tsx:3:1',
    },
    {
      from: 'lib/index.ts',
      names: [{ imported: 'a', local: 'c' }],
      typeOnly: false,
      reexport: true,
      at: 'lib/index.ts:1:1',
    },
  ])
  expect(found.importersOf('app/page.tsx')).toEqual([])
  expect(found.importsOf('nowhere.ts')).toEqual([])
})

describe('kinds of entries', () => {
  const kinds: Record<string, string | null> = {
    'app/layout.tsx': 'app',
    'app/(shop)/@modal/[id]/page.tsx': 'app',
    'app/not-found.js': 'app',
    'app/opengraph-image2.tsx': 'app',
    'app/sitemap.ts': 'app',
    'app/api/a/route.ts': 'api',
    'app/_private/page.tsx': 'other',
    'app/page.test.tsx': 'test',
    'app/button.stories.tsx': 'test',
    'app/button.tsx': 'other',
    'pages/index.tsx': 'pages',
    'pages/_app.tsx': 'pages',
    'pages/api.ts': 'api',
    'pages/api/a.ts': 'api',
    'pages/apiary.tsx': 'pages',
    'pages/types.d.ts': null,
    'middleware.ts': 'proxy',
    'instrumentation.ts': 'other',
    'next.config.ts': 'other',
    'scripts/seed.ts': 'other',
    'e2e/login.ts': 'test',
    'cypress/support/commands.js': 'test',
    'lib/__tests__/setup.ts': 'test',
    'lib/used.ts': null,
    'env.d.ts': null,
  }
  const files = Object.fromEntries(Object.keys(kinds).map((file) => [file, '']))
  test.each(Object.entries(kinds))('%s: %s', async (file, kind) => {
    const found = await graph({ ...files, 'pages/index.tsx': `import '../lib/used'\nimport '../instrumentation'` })
    const own = found.entriesReaching(file).find((entry) => entry.file === file)
    expect(own ?? null).toEqual(kind === null ? null : { file, kind, app: '' })
  })
})

test('the ways to a file are one shortest chain from each entry, the nearest entry first', async () => {
  const found = await graph({
    'app/page.tsx': `import { Form } from '@/components'`,
    'app/posts/page.tsx': `import { Form } from '@/components/form'`,
    'components/index.ts': `export * from './form'`,
    'components/form.tsx': `import { send } from '@/lib/send'\nexport const Form = () => send`,
    'lib/send.ts': 'export const send = 1',
  })
  expect(found.waysTo('lib/send.ts').map(({ entry, files }) => [entry.kind, ...files])).toEqual([
    ['app', 'app/posts/page.tsx', 'components/form.tsx', 'lib/send.ts'],
    ['app', 'app/page.tsx', 'components/index.ts', 'components/form.tsx', 'lib/send.ts'],
  ])
  expect(found.waysTo('app/page.tsx').map(({ files }) => files)).toEqual([['app/page.tsx']])
  expect(found.waysTo('lib/nowhere.ts')).toEqual([])
})
