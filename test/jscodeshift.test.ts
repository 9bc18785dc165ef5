// The single-file transforms under jscodeshift's own runner, which loads them through `require`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFixtures } from '../src/testing/fixtures.js'
import { transforms } from '../transforms/index.js'
import { temporaryFolder } from './temporary.js'

const packageRoot = join(import.meta.dirname, '..')
const jscodeshift = createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js')

it.each(transforms.filter(({ meta }) => !meta.needsPlan).map(({ meta }) => meta.name))('%s', (name) => {
  // What a fixture says about callers, jscodeshift cannot know.
  const fixtures = readFixtures(join(packageRoot, '__testfixtures__', name)).filter(
    ({ options }) => options['callers'] === undefined,
  )
  const root = temporaryFolder(Object.fromEntries(fixtures.map(({ path, before }) => [path, before])))
  const changed = fixtures.filter(({ after }) => after !== null).length
  const transform = join(packageRoot, 'dist', 'transforms', `${name}.js`)
  const { status, stdout } = spawnSync(
    process.execPath,
    [jscodeshift, '-t', transform, '--extensions=ts,tsx,js,jsx,mts', '--run-in-band', '--silent=false', root],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(
    new RegExp(`^0 errors\\n0 unmodified\\n${fixtures.length - changed} skipped\\n${changed} ok$`, 'm'),
  )
  for (const { path, before, after } of fixtures) expect(readFileSync(join(root, path), 'utf8')).toBe(after ?? before)
})
