import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitAll, git, snapshot, temporaryFolder, writeFiles } from '../temporary.js'
import { lateRevalidation } from './old-app.js'
import { runCli } from './run-cli.js'

const name = 'revalidate-before-redirect'
const clean = "export const a = '<T>'\n"

describe('run', () => {
  test('changes what it is given and no more, and undo takes it back', () => {
    const root = repository()
    const { code, stdout, stderr } = runCli(root, ['run', name, 'app/late.ts', 'lib'])
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'app/late.ts\nlib/[id]/late.ts\n',
      stderr: `${name}: 2 files changed, of 3 files.\n`,
    })
    expect(git(root, 'status', '--porcelain')).toBe(' M app/late.ts\n M lib/[id]/late.ts\n')
    const fixed = readFileSync(join(root, 'app/late.ts'), 'utf8')
    expect(fixed.indexOf("revalidatePath('/posts')")).toBeLessThan(fixed.indexOf("redirect('/posts')"))
    expect(runCli(root, ['run', name, 'app/late.ts', 'lib', '--check']).code).toBe(0)
    expect(runCli(root, ['undo']).stdout).toContain(`Took back the last run ${name}: 2 files as before.\n`)
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('takes the current folder by default, without what git ignores', () => {
    const root = repository()
    const { code, stdout } = runCli(root, ['run', name, '--check', '--ignore-pattern', 'other/'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'app/late.ts\nlib/[id]/late.ts\n' })
  })

  test.each(['-n', '-d', '--dry', '--dry-run'])('%s prints the diff and nothing else', (flag) => {
    const root = repository()
    const start = snapshot(root)
    const { code, stdout } = runCli(root, ['run', name, 'app', flag])
    expect(code).toBe(0)
    expect(stdout.startsWith('diff --git a/app/late.ts b/app/late.ts\n')).toBe(true)
    expect(snapshot(root)).toEqual(start)
    expect(runCli(root, ['run', name, 'lib/clean.ts', flag]).stdout).toBe('')
  })

  test('has a diff for the top of the repository, from any folder', () => {
    const root = repository()
    const { stdout } = runCli(join(root, 'app'), ['run', name, '.', '../lib', '-n'])
    expect(stdout.match(/^diff .*/gm)).toEqual([
      'diff --git a/app/late.ts b/app/late.ts',
      'diff --git a/lib/[id]/late.ts b/lib/[id]/late.ts',
    ])
  })

  test('goes on where a file does not parse, and fails where nothing else was asked for', () => {
    const root = repository()
    writeFiles(root, { 'lib/broken.ts': 'const redirect = = 1' })
    const among = runCli(root, ['run', name, 'lib', '--check'])
    expect(among.code).toBe(1)
    expect(among.stderr).toMatch(/^lib\/broken\.ts:1:18 {2}This file does not parse: /)
    expect(runCli(root, ['run', name, 'lib/broken.ts', 'lib/clean.ts', '--check']).code).toBe(0)
    expect(runCli(root, ['run', name, 'lib/broken.ts', '--check']).code).toBe(2)
    expect(runCli(root, ['run', name, 'lib/broken.ts']).code).toBe(2)
  })

  test('wants these paths clean, others may be edited', () => {
    const root = repository()
    writeFiles(root, { 'other/late.ts': 'edited' })
    expect(runCli(root, ['run', name, '.']).stderr).toBe(
      'error: 1 path below this folder is not committed: other/late.ts. Commit or stash first, or use --force.\n',
    )
    expect(runCli(root, ['run', name, 'app', 'lib/[id]']).code).toBe(0)
  })

  test('needs --force without git', () => {
    const root = temporaryFolder({ 'late.ts': lateRevalidation })
    expect(runCli(root, ['run', name, 'late.ts']).stderr).toMatch(
      /^error: There is no git repository around late\.ts\./,
    )
    const lost = runCli(root, ['run', name, 'late.ts'], { PATH: '' })
    expect(lost.stderr).toMatch(/^error: git is not installed, or not on the PATH\. Use --force/)
    expect({ lost: lost.code, text: readFileSync(join(root, 'late.ts'), 'utf8') }).toEqual({
      lost: 2,
      text: lateRevalidation,
    })
    expect(runCli(root, ['run', name, 'late.ts', '--force']).code).toBe(0)
    expect(runCli(root, ['undo'], { PATH: '' }).code).toBe(0)
    expect(snapshot(root)).toEqual({ 'late.ts': `644 ${lateRevalidation}` })
  })

  test('prints JSON', () => {
    const report = JSON.parse(runCli(repository(), ['run', name, 'app', '--check', '--format', 'json']).stdout)
    expect(report).toEqual({
      version: 1,
      transform: name,
      changes: [{ path: 'app/late.ts', kind: 'changed' }],
      diagnostics: [],
    })
  })
})

describe('undo', () => {
  test('with nothing to undo says so and is no failure', () => {
    const root = repository()
    const { code, stdout } = runCli(root, ['undo'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'There is nothing to undo in this folder.\n' })
    expect(JSON.parse(runCli(root, ['undo', '--format', 'json']).stdout)).toEqual({
      version: 1,
      root: '.',
      command: null,
      files: [],
    })
  })

  test('names what changed since', () => {
    const root = repository()
    runCli(root, ['run', name, 'app'])
    writeFiles(root, { 'app/late.ts': 'edited' })
    const { code, stderr } = runCli(root, ['undo'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: Nothing was undone, because these files changed since: app/late.ts.\n',
    })
  })
})

function repository(): string {
  const root = temporaryFolder({
    '.gitignore': 'generated/\n',
    'app/late.ts': lateRevalidation,
    'lib/clean.ts': clean,
    'lib/[id]/late.ts': lateRevalidation,
    'other/late.ts': lateRevalidation,
    'generated/late.ts': lateRevalidation,
    'node_modules/x/late.ts': lateRevalidation,
  })
  commitAll(root)
  return root
}
