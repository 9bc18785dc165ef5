// check --baseline and --changed over a real little app.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCommand, type CheckFlags } from '../../src/commands/check.js'
import { planCommand } from '../../src/commands/plan.js'
import { UsageError } from '../../src/errors.js'
import { commitAll, temporaryFolder, writeFiles } from '../temporary.js'
import { lateRevalidation, oldApp } from './old-app.js'
import { recordedIo } from './recorded-io.js'
import { runCli } from './run-cli.js'

const app = { ...oldApp, 'app/late.ts': lateRevalidation }
const baseline = 'routes-to-actions.baseline.json'

async function check(cwd: string, flags: CheckFlags = {}, root = '.') {
  const io = recordedIo(cwd)
  const code = await checkCommand(io, root, flags)
  return { code, stdout: io.out(), stderr: io.err() }
}

/** An app whose findings are all accepted. */
async function acceptedApp(more: CheckFlags = {}): Promise<string> {
  const root = temporaryFolder(app)
  expect(await check(root, { baseline, updateBaseline: true, ...more })).toMatchObject({ code: 0 })
  return root
}

test('the command line has the flags', () => {
  const root = temporaryFolder(app)
  expect(runCli(root, ['check', '--baseline', baseline, '--update-baseline'])).toMatchObject({ code: 0 })
  commitAll(root)
  expect(runCli(root, ['check', '--baseline', baseline, '--changed'])).toMatchObject({ code: 0 })
  expect(runCli(root, ['check', '--changed=nowhere'])).toMatchObject({
    code: 2,
    stderr: 'error: There is no commit "nowhere" in this repository.\n',
  })
})

describe('--baseline', () => {
  test('accepts what there is, and says how much', async () => {
    const root = temporaryFolder(app)
    expect((await check(root)).code).toBe(1)
    const written = await check(root, { baseline, updateBaseline: true })
    expect(written).toMatchObject({ code: 0, stderr: `${baseline} accepts 2 findings: 2 new, 0 gone.\n` })
    const { code, stdout } = await check(root, { baseline })
    expect(code).toBe(0)
    expect(stdout).toContain(`Nothing new.\n2 findings accepted by ${baseline}.\n3 endpoints: 1 ready`)
    const bytes = readFileSync(join(root, baseline), 'utf8')
    const { stderr } = await check(root, { baseline, updateBaseline: true })
    expect(stderr).toBe(`${baseline} accepts 2 findings: 0 new, 0 gone.\n`)
    expect(readFileSync(join(root, baseline), 'utf8')).toBe(bytes)
  })

  test('fails on what is new, and shows that alone', async () => {
    const root = await acceptedApp()
    writeFiles(root, { 'app/later.ts': lateRevalidation, 'app/late.ts': `// A line more.\n${lateRevalidation}` })
    const { code, stdout } = await check(root, { baseline })
    expect(code).toBe(1)
    expect(stdout).toContain('app/later.ts:')
    expect(stdout).not.toContain('app/late.ts')
    const report = JSON.parse((await check(root, { baseline, format: 'json' })).stdout)
    expect(report.findings.map(({ at }: { at: { file: string } }) => at.file)).toEqual(['app/later.ts'])
    expect(report.counted).toEqual({ ready: [], blocked: [] })
    expect(report.baseline).toEqual({ file: baseline, accepted: 2, stale: [] })
    const sarif = (await check(root, { baseline, format: 'sarif' })).stdout
    expect(sarif).toContain('app/later.ts')
    expect(sarif).not.toContain('app/late.ts')
  })

  test('accepts blocked units only under --strict', async () => {
    const root = await acceptedApp({ strict: true })
    expect((await check(root, { baseline, strict: true })).code).toBe(0)
    // Without the flag nobody looked for them, so their entries are not stale.
    expect((await check(root, { baseline })).stdout).not.toContain('baseline/stale-entry')
    expect((await check(await acceptedApp(), { baseline, strict: true })).code).toBe(1)
  })

  test('reports stale entries, where they stand, and does not fail for them', async () => {
    const root = await acceptedApp()
    rmSync(join(root, 'app/late.ts'))
    const { code, stdout } = await check(root, { baseline })
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`${baseline}:\\d+ +warning +The baseline accepts \\S+ in app/late.ts`))
    const annotations = (await check(root, { baseline, format: 'github' })).stdout
    expect(annotations).toContain(`::warning file=${baseline},line=`)
    expect((await check(root, { baseline, transform: ['throw-to-state'] })).stdout).not.toContain('stale-entry')
    const { stderr } = await check(root, { baseline, updateBaseline: true })
    expect(stderr).toContain('1 finding: 0 new, 1 gone.')
    expect((await check(root, { baseline })).stdout).not.toContain('stale-entry')
  })

  test('is no document that mentions endpoints', async () => {
    const root = temporaryFolder(app)
    const plan = async () => {
      const io = recordedIo(root)
      await planCommand(io, '.', { format: 'json' })
      return io.out()
    }
    const before = await plan()
    await check(root, { baseline, strict: true, updateBaseline: true })
    expect(readFileSync(join(root, baseline), 'utf8')).toContain('POST /api/tags')
    expect(await plan()).toBe(before)
  })

  test('may stand in the config file, relative to the root', async () => {
    const config = JSON.stringify({ baseline: 'ci/accepted.json' })
    const root = temporaryFolder({ ...app, 'ci/.keep': '', 'routes-to-actions.config.json': config })
    expect((await check(join(root, 'lib'), { updateBaseline: true }, '..')).code).toBe(0)
    expect(readFileSync(join(root, 'ci/accepted.json'), 'utf8')).toContain('"app/late.ts"')
    expect((await check(root)).code).toBe(0)
  })

  test.each<[string, CheckFlags, string]>([
    [
      'a file that does not exist',
      { baseline },
      `There is no baseline ${baseline}. \`check --baseline ${baseline} --up`,
    ],
    ['no file to write', { updateBaseline: true }, '--update-baseline needs --baseline FILE'],
    [
      'a part',
      { baseline, updateBaseline: true, shard: '1/2' },
      '--update-baseline needs the whole project: leave --sh',
    ],
    ['another file', { baseline: 'package.json' }, 'package.json is no baseline of this version.'],
    ['a folder', { baseline: 'lib' }, 'Cannot read lib: '],
  ])('refuses %s', async (_, flags, sentence) => {
    const checking = check(temporaryFolder(app), flags)
    await expect(checking).rejects.toThrow(UsageError)
    await expect(checking).rejects.toThrow(sentence)
  })
})

describe('--changed', () => {
  test('counts what is not committed, or differs from where the branch left a ref', async () => {
    const root = temporaryFolder(app)
    commitAll(root)
    expect((await check(root, { changed: true })).code).toBe(0)
    writeFiles(root, { 'app/later.ts': lateRevalidation })
    const { code, stdout } = await check(root, { changed: true })
    expect(code).toBe(1)
    expect(stdout).toContain('app/later.ts:')
    expect(stdout).not.toMatch(/app\/late\.ts|delete-button/)
    commitAll(root)
    expect((await check(root, { changed: 'HEAD~1' })).code).toBe(1)
    expect((await check(root, { changed: true })).code).toBe(0)
  })

  test('counts a unit whose caller was changed', async () => {
    const root = temporaryFolder(oldApp)
    commitAll(root)
    const caller = 'components/delete-button.tsx'
    writeFiles(root, { [caller]: `${oldApp[caller]}\n` })
    const report = JSON.parse((await check(root, { changed: true, format: 'json' })).stdout)
    expect(report.counted).toEqual({ ready: ['DELETE /api/posts/[id]'], blocked: [] })
    expect((await check(root, { changed: true, format: 'sarif' })).stdout).not.toContain('webhooks')
  })

  test('needs a repository', async () => {
    await expect(check(temporaryFolder(app), { changed: true })).rejects.toThrow('--changed needs a git repository.')
  })
})
