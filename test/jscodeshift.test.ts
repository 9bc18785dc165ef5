// The single-file transforms under jscodeshift's own runner, which loads them through `require`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { type Fixture, readFixtures } from '../src/testing/fixtures.js'
import { transforms } from '../transforms/index.js'
import { temporaryFolder } from './temporary.js'

const packageRoot = join(import.meta.dirname, '..')
const jscodeshift = createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js')

/** The Node that runs this, and another one where its path is given. */
const runtimes = [process.execPath, ...(process.env['OTHER_NODE'] ? [process.env['OTHER_NODE']] : [])].map((node) => ({
  node,
  version: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
}))
const names = transforms.filter(({ meta }) => !meta.needsPlan).map(({ meta }) => meta.name)
const runs = runtimes.flatMap((runtime) => names.map((name) => ({ name, ...runtime })))

it.each(runs)('$name, in Node $version', ({ name, node }) => {
  // What a fixture says about the rest of the project, jscodeshift cannot know.
  const fixtures = readFixtures(join(packageRoot, '__testfixtures__', name)).filter(({ options }) =>
    ['callers', 'checks', 'classes', 'reachedByRoute', 'next'].every((option) => options[option] === undefined),
  )
  const root = temporaryFolder(Object.fromEntries(fixtures.map((fixture) => [placeOf(fixture), fixture.before])))
  const changed = fixtures.filter(({ after }) => after !== null).length
  const transform = join(packageRoot, 'dist', 'transforms', `${name}.js`)
  const { status, stdout } = spawnSync(
    node,
    [jscodeshift, '-t', transform, '--extensions=ts,tsx,js,jsx,mts', '--run-in-band', '--silent=false', root],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(stripVTControlCharacters(stdout)).toMatch(
    new RegExp(`^0 errors\\n0 unmodified\\n${fixtures.length - changed} skipped\\n${changed} ok$`, 'm'),
  )
  for (const fixture of fixtures)
    expect(readFileSync(join(root, placeOf(fixture)), 'utf8')).toBe(fixture.after ?? fixture.before)
})

/** Several fixtures may be said to be the same file. */
function placeOf({ name, path }: Fixture): string {
  return `${name}/${path}`
}
