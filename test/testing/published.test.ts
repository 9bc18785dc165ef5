// `routes-to-actions/testing` as somebody else uses it: their own transform, their own fixtures, their own vitest.
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary.js'

const packageRoot = join(import.meta.dirname, '..', '..')
const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'))

const files = {
  'package.json': '{ "type": "module" }',
  'no-var.js': `export const meta = { name: 'no-var', summary: 'var -> let', needsPlan: false }
export const parser = 'tsx'
export default ({ source }) => (/^var /m.test(source) ? source.replace(/^var /gm, 'let ') : undefined)
`,
  'no-var.test.js': `import { defineTransformTest } from 'routes-to-actions/testing'
import * as noVar from './no-var.js'
defineTransformTest(noVar, { fixtures: import.meta.dirname + '/fixtures' })
`,
  'fixtures/plain.input.ts': 'var a = 1 // one\n',
  'fixtures/plain.output.ts': 'let a = 1 // one\n',
  'fixtures/skip-let.input.ts': 'let a = 1\n',
}

it('defines tests that pass, and tests that fail', () => {
  const right = run(files)
  expect(right).toMatchObject({ code: 0 })
  expect(right.tests).toBe(14)
  const wrong = run({ ...files, 'fixtures/plain.output.ts': 'let a = 1 // two\n' })
  expect(wrong.code).toBe(1)
  expect(wrong.out).toContain('let a = 1 // two')
  const stray = run({ ...files, 'fixtures/gone.output.ts': 'let a = 1\n' })
  expect(stray.code).toBe(1)
})

function run(project: Record<string, string>): { code: number | null; tests: number; out: string } {
  const root = temporaryFolder(project)
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(packageRoot, join(root, 'node_modules', 'routes-to-actions'))
  symlinkSync(vitest, join(root, 'node_modules', 'vitest'))
  const { status, stdout } = spawnSync(process.execPath, [join(vitest, 'vitest.mjs'), 'run', '--reporter=json'], {
    cwd: root,
    encoding: 'utf8',
  })
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { numTotalTests: number }
  return { code: status, tests: report.numTotalTests, out: stdout }
}
