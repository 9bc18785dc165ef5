import { describe, expect, test } from 'vitest'
import { readPackages } from '../../src/project/packages.js'
import { createResolver, type Resolve } from '../../src/project/resolve.js'
import { temporaryFolder } from '../temporary.js'

/** Resolves in a project of `files`, made anew for each question; those that are not scripts are settings. */
function resolver(files: Record<string, string>): Resolve {
  return (file, specifier) => {
    const root = temporaryFolder(files)
    const scripts = new Set(Object.keys(files).filter((name) => /\.[mc]?[jt]sx?$/.test(name)))
    return createResolver(root, scripts, readPackages(root, Object.keys(files).sort()))(file, specifier)
  }
}

const empty = (...files: string[]) => Object.fromEntries(files.map((file) => [file, '']))

describe('relative specifiers', () => {
  const resolve = resolver(
    empty(
      'a.ts',
      'b.tsx',
      'b.js',
      'dir/index.tsx',
      'dir/c.mjs',
      'd.jsx',
      'e.mts',
      'f.js',
      'f.ts',
      'types.d.ts',
      'g.page.tsx',
      'g.page.test.tsx',
    ),
  )
  test.each([
    ['./a', 'a.ts'],
    ['./a.ts', 'a.ts'],
    ['./a.js', 'a.ts'],
    ['./b', 'b.tsx'],
    ['./b.js', 'b.js'],
    ['./b.jsx', 'b.tsx'],
    ['./d.js', 'd.jsx'],
    ['./e.mjs', 'e.mts'],
    ['./f.js', 'f.js'],
    ['./f', 'f.ts'],
    ['./g.page', 'g.page.tsx'],
    ['./dir', 'dir/index.tsx'],
    ['./dir/', 'dir/index.tsx'],
    ['./dir/c.mjs', 'dir/c.mjs'],
    ['./types', 'types.d.ts'],
    ['./a?raw', 'a.ts'],
    ['./missing', null],
    ['./missing.svg', null],
    ['react', null],
    ['node:fs', null],
    ['', null],
    ['../a', null],
  ])('%s -> %s', (specifier, file) => expect(resolve('x.ts', specifier)).toBe(file))

  test('from a folder', () => {
    expect(resolve('dir/x.ts', '..')).toBe(null)
    expect(resolve('dir/x.ts', '.')).toBe('dir/index.tsx')
    expect(resolve('dir/x.ts', '../a')).toBe('a.ts')
  })
})

describe('tsconfig.json', () => {
  const resolve = resolver({
    ...empty('web/src/lib/a.ts', 'web/src/lib/exact.ts', 'web/ui/b.tsx', 'web/src/lib/deep/c.ts', 'web/fallback/d.ts'),
    'web/tsconfig.json': `{
      // Comments, and trailing commas.
      "compilerOptions": {
        "paths": {
          "@/*": ["./src/*"], /* "@/*": ["./no/*"], */
          "@/ui/*": ["./ui/*"],
          "~/*": ["./missing/*", "./src/*",],
          "exact": ["./src/lib/exact.ts"],
          "url//*": ["./src/lib/*"],
        },
      },
    }`,
  })
  test.each([
    ['@/lib/a', 'web/src/lib/a.ts'],
    ['@/lib/a.js', 'web/src/lib/a.ts'],
    ['@/ui/b', 'web/ui/b.tsx'],
    ['~/lib/deep/c', 'web/src/lib/deep/c.ts'],
    ['exact', 'web/src/lib/exact.ts'],
    ['exact/a', null],
    ['url//a', 'web/src/lib/a.ts'],
    ['@/nowhere', null],
    ['lib/a', null],
  ])('%s -> %s', (specifier, file) => expect(resolve('web/src/x/y.ts', specifier)).toBe(file))

  test('governs its own folder only', () => expect(resolve('other/x.ts', '@/lib/a')).toBe(null))
})

test('baseUrl makes bare specifiers project files', () => {
  const resolve = resolver({ 'tsconfig.json': '{"compilerOptions": {"baseUrl": "src"}}', ...empty('src/lib/a.ts') })
  expect(resolve('src/x.ts', 'lib/a')).toBe('src/lib/a.ts')
  expect(resolve('src/x.ts', 'react')).toBe(null)
})

test('paths are relative to baseUrl where there is one', () => {
  const options = { baseUrl: 'src', paths: { '#lib/*': ['lib/*'] } }
  const resolve = resolver({ 'jsconfig.json': JSON.stringify({ compilerOptions: options }), ...empty('src/lib/a.js') })
  expect(resolve('src/x.js', '#lib/a')).toBe('src/lib/a.js')
})

describe('extends', () => {
  const config = (extended: unknown, options: object = {}) =>
    JSON.stringify({ extends: extended, compilerOptions: options })
  const paths = (target: string) => ({ paths: { '@/*': [target] } })

  test('of a file, whose paths are relative to itself', () => {
    const resolve = resolver({
      'tsconfig.base.json': config([], paths('./shared/*')),
      'apps/web/tsconfig.json': config('../../tsconfig.base'),
      ...empty('shared/a.ts'),
    })
    expect(resolve('apps/web/x.ts', '@/a')).toBe('shared/a.ts')
  })

  test('of a preset that is not installed', () => {
    const resolve = resolver({
      'tsconfig.json': config('@tsconfig/next/tsconfig.json', paths('./*')),
      ...empty('a.ts'),
    })
    expect(resolve('x.ts', '@/a')).toBe('a.ts')
    expect(resolve('x.ts', './a')).toBe('a.ts')
  })

  test('of a workspace package, of several, and of itself', () => {
    const resolve = resolver({
      'packages/config/package.json': '{"name": "@acme/config"}',
      'packages/config/next.json': config([], { paths: { '@/*': ['${configDir}/src/*'] } }),
      'web/tsconfig.json': config(['./tsconfig.json', '@acme/config/next.json', './more.json']),
      'web/more.json': config([], { strict: true }),
      ...empty('web/src/a.ts'),
    })
    expect(resolve('web/x.ts', '@/a')).toBe('web/src/a.ts')
  })

  test('the last one that sets paths wins, the config itself first of all', () => {
    const resolve = resolver({
      'one.json': config([], paths('./one/*')),
      'two.json': config([], paths('./two/*')),
      'a/tsconfig.json': config(['../one.json', '../two.json']),
      'b/tsconfig.json': config(['../one.json', '../two.json'], paths('./own/*')),
      ...empty('one/f.ts', 'two/f.ts', 'b/own/f.ts'),
    })
    expect(resolve('a/x.ts', '@/f')).toBe('two/f.ts')
    expect(resolve('b/x.ts', '@/f')).toBe('b/own/f.ts')
  })

  test('of something broken', () => {
    const resolve = resolver({
      'tsconfig.json': config('./base.json', paths('./*')),
      'base.json': '{,',
      ...empty('a.ts'),
    })
    expect(resolve('x.ts', '@/a')).toBe('a.ts')
  })
})

describe('workspace packages without node_modules', () => {
  const named = (name: string, fields: object = {}) => JSON.stringify({ name, ...fields })
  const resolve = resolver({
    'packages/exports/package.json': named('@acme/exports', {
      exports: {
        '.': { types: './dist/index.d.ts', import: './src/main.ts' },
        './button': './src/ui/button.tsx',
        './icons/*': './src/icons/*.tsx',
        './built': './dist/built.js',
        './secret': null,
      },
    }),
    ...empty(
      'packages/exports/src/main.ts',
      'packages/exports/src/ui/button.tsx',
      'packages/exports/src/icons/plus.tsx',
    ),
    ...empty('packages/exports/src/built.ts'),
    'packages/source/package.json': named('@acme/source', { main: './dist/index.js', source: './lib/start.ts' }),
    ...empty('packages/source/lib/start.ts'),
    'packages/built/package.json': named('@acme/built', { main: 'dist/entry.js', types: 'dist/entry.d.ts' }),
    ...empty('packages/built/src/entry.ts', 'packages/built/src/deep/file.ts', 'packages/built/own.ts'),
    'packages/plain/package.json': named('plain'),
    ...empty('packages/plain/index.ts', 'packages/plain/lib/a.ts'),
    'packages/inner/package.json': named('inner', { imports: { '#db': './src/db.ts', '#lib/*': './src/lib/*.ts' } }),
    ...empty('packages/inner/src/db.ts', 'packages/inner/src/lib/a.ts'),
    'packages/broken/package.json': '{"name": "broken",',
    ...empty('packages/broken/a.ts'),
  })
  test.each([
    ['@acme/exports', 'packages/exports/src/main.ts'],
    ['@acme/exports/button', 'packages/exports/src/ui/button.tsx'],
    ['@acme/exports/icons/plus', 'packages/exports/src/icons/plus.tsx'],
    ['@acme/exports/built', 'packages/exports/src/built.ts'],
    ['@acme/source', 'packages/source/lib/start.ts'],
    ['@acme/built', 'packages/built/src/entry.ts'],
    ['@acme/built/deep/file', 'packages/built/src/deep/file.ts'],
    ['@acme/built/own', 'packages/built/own.ts'],
    ['plain', 'packages/plain/index.ts'],
    ['plain/lib/a', 'packages/plain/lib/a.ts'],
    ['@acme/none', null],
    ['@acme', null],
  ])('%s -> %s', (specifier, file) => expect(resolve('apps/web/app/page.tsx', specifier)).toBe(file))

  test('a package imports its own #names', () => {
    expect(resolve('packages/inner/src/x.ts', '#db')).toBe('packages/inner/src/db.ts')
    expect(resolve('packages/inner/src/x.ts', '#lib/a')).toBe('packages/inner/src/lib/a.ts')
    expect(resolve('apps/web/x.ts', '#db')).toBe(null)
  })

  test('a broken package.json does not hide the files around it', () => {
    expect(resolve('packages/broken/x.ts', './a')).toBe('packages/broken/a.ts')
  })
})

test('what is not among the scripts is not found, also where it is on disk', () => {
  const root = temporaryFolder(empty('src/a.ts', 'dist/a.js'))
  const resolve = createResolver(root, new Set(['src/a.ts']), new Map())
  expect(resolve('src/x.ts', '../dist/a')).toBe(null)
})
