import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageVersion } from '../../src/project/versions.js'
import { temporaryFolder } from '../temporary.js'

const manifest = (range: string) => JSON.stringify({ dependencies: { next: range, react: range } })

describe('major of a declared range', () => {
  test.each([
    ['15.2.4', 15],
    ['^14.1.0 || ^15.0.0', 14],
    ['>=13', 13],
    ['~16.0', 16],
    ['15.x', 15],
    ['15.0.0-rc.1', 15],
    ['^13.4.20-canary.31', 13],
    ['npm:@scope/next@15.1.0', 15],
    ['workspace:^16.0.0', 16],
    ['latest', 16],
    ['canary', 16],
    ['*', 16],
    ['github:vercel/next.js', null],
    ['file:../next', null],
    ['catalog:', null],
  ])('%s -> %s', (range, major) => {
    const root = temporaryFolder({ 'package.json': manifest(range) })
    expect(packageVersion('next', root, root)).toEqual({ declared: range, installed: null, major })
  })

  test('the newest React that we know is 19', () => {
    const root = temporaryFolder({ 'package.json': manifest('0.0.0-experimental-a1b2c3') })
    expect(packageVersion('react', root, root).major).toBe(19)
  })
})

test('what is installed counts, nearest first, also above the app', () => {
  const root = temporaryFolder({
    'package.json': manifest('^15.0.0'),
    'node_modules/next/package.json': '{"version": "15.5.2"}',
    'apps/web/package.json': '{"devDependencies": {"next": "^14.0.0"}}',
    'apps/docs/node_modules/next/package.json': '{"version": "16.0.1"}',
  })
  const version = (dir: string) => packageVersion('next', join(root, dir), root)
  expect(version('apps/web')).toEqual({ declared: '^14.0.0', installed: '15.5.2', major: 15 })
  expect(version('apps/docs')).toEqual({ declared: '^15.0.0', installed: '16.0.1', major: 16 })
})

test('does not look above the top', () => {
  const root = temporaryFolder({ 'package.json': manifest('15'), 'repo/app/package.json': '{}' })
  const none = { declared: null, installed: null, major: null }
  expect(packageVersion('next', join(root, 'repo/app'), join(root, 'repo'))).toEqual(none)
})

test('a package.json that is no JSON declares nothing', () => {
  const root = temporaryFolder({ 'package.json': '<<<<<<< HEAD' })
  expect(packageVersion('next', root, root).declared).toBe(null)
})

describe('catalogs', () => {
  const yaml = `# shared
packages:
  - 'apps/*'
catalog:
  next: ^15.1.0 # shared by all
  "react": '19.0.0'
catalogs:
  legacy:
    next: "14.2.3"
  default:
    unused: 1.0.0
overrides:
  next: 99.0.0
`
  test.each([
    ['pnpm-workspace.yaml', yaml],
    ['.yarnrc.yml', yaml],
    [
      'package.json',
      JSON.stringify({
        workspaces: { catalog: { next: '^15.1.0', react: '19.0.0' }, catalogs: { legacy: { next: '14.2.3' } } },
      }),
    ],
  ])('of %s', (file, text) => {
    const root = temporaryFolder({
      [file]: text,
      'a/package.json': manifest('catalog:'),
      'b/package.json': manifest('catalog:legacy'),
      'c/package.json': manifest('catalog:nowhere'),
    })
    const version = (name: string, dir: string) => packageVersion(name, join(root, dir), root)
    expect(version('next', 'a')).toEqual({ declared: '^15.1.0', installed: null, major: 15 })
    expect(version('react', 'a')).toEqual({ declared: '19.0.0', installed: null, major: 19 })
    expect(version('next', 'b')).toEqual({ declared: '14.2.3', installed: null, major: 14 })
    expect(version('next', 'c')).toEqual({ declared: 'catalog:nowhere', installed: null, major: null })
  })
})
