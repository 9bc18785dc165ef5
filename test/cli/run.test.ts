import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitAll, git, snapshot, temporaryFolder, writeFiles } from '../temporary.js'
import { lateRevalidation } from './old-app.js'
import { runCli } from './run-cli.js'

const name = 'revalidate-before-redirect'
/** The target of the redirect does work: nothing may be moved ahead of it. */
const leftAlone = `'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save() {
  redirect(await write())
  revalidatePath('/posts')
}
`
const throwsAndRefreshesLate = `'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(_: unknown, formData: FormData) {
  if (!formData.get('id')) return { success: false, error: 'No id' }
  if (!formData.get('title')) throw new Error('No title')
  redirect('/posts')
  revalidatePath('/posts')
}
`
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

  test('throw-to-state reads the callers of the whole project, and changes them with the action', () => {
    const root = repository()
    writeFiles(root, {
      'package.json': JSON.stringify({ dependencies: { next: '16.0.0', react: '19.2.0' } }),
      'app/page.tsx': 'export default function Page() {\n  return null\n}\n',
      'app/rename.ts': `'use server'

export async function rename(id: string) {
  if (!id) throw new Error('Which one?')
}
`,
      'components/title.ts': `import { rename } from '../app/rename'

export async function save(id: string) {
  await rename(id)
}
`,
    })
    commitAll(root)
    const part = runCli(root, ['run', 'throw-to-state', 'app', '--dry-run'])
    expect(part.stdout).toBe('')
    expect(part.stderr).toContain('its caller `components/title.ts` has to change with it')
    const { code, stdout } = runCli(root, ['run', 'throw-to-state', 'app', 'components'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'app/rename.ts\ncomponents/title.ts\n' })
    expect(readFileSync(join(root, 'components/title.ts'), 'utf8')).toContain('throw new Error(result.error)')
    expect(runCli(root, ['run', 'throw-to-state', '.', '--check']).code).toBe(0)
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
      findings: [expect.objectContaining({ code: 'redirect/unreachable-revalidation', severity: 'error' })],
      diagnostics: [],
    })
  })

  test('annotates what it would repair and what it leaves', () => {
    const root = repository()
    writeFiles(root, { 'app/left.ts': leftAlone })
    const { code, stdout, stderr } = runCli(root, ['run', name, 'app', '--check', '--format', 'github'])
    expect(code).toBe(1)
    expect(stdout.match(/^::(\w+) file=([^,]+)/gm)).toEqual(['::error file=app/late.ts', '::warning file=app/left.ts'])
    expect(stderr).toMatch(/^app\/left\.ts:\d+:\d+ {2}.+ {2}redirect\/late-revalidation-kept$/m)
    const sarif = JSON.parse(runCli(root, ['run', name, 'app', '--check', '--format', 'sarif']).stdout)
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'redirect/unreachable-revalidation',
      'redirect/late-revalidation-kept',
    ])
  })

  test('applies several, in the order of the registry', () => {
    const root = repository()
    writeFiles(root, { 'app/both.ts': throwsAndRefreshesLate })
    const { stdout } = runCli(root, ['run', `${name},throw-to-state`, 'app/both.ts', '-n'])
    expect(stdout).toMatch(/^\+.*return \{ success: false, error: 'No title' \}/m)
    expect(stdout).toMatch(/^\+ {2}redirect\('\/posts'\)/m)
    expect(runCli(root, ['run', `${name},throw-to-stat`, 'app']).stderr).toMatch(
      /There is no transform "throw-to-stat"/,
    )
  })

  test('with --changed takes what is not committed, or what the branch changed', () => {
    const root = repository()
    git(root, 'branch', 'start')
    writeFiles(root, { 'other/new.ts': lateRevalidation, 'generated/new.ts': lateRevalidation })
    const listed = (...args: string[]) => runCli(root, ['run', name, '--check', ...args]).stdout
    expect(listed('--changed')).toBe('other/new.ts\n')
    expect(listed('app', '--changed')).toBe('')
    commitAll(root)
    expect(listed('--changed')).toBe('')
    writeFiles(root, { 'app/late.ts': `${lateRevalidation}\n` })
    expect(listed('--changed=start')).toBe('app/late.ts\nother/new.ts\n')
    expect(runCli(join(root, 'app'), ['run', name, '--check', '--changed=start']).stdout).toBe('late.ts\n')
    expect(runCli(root, ['run', name, '--changed=nowhere'])).toMatchObject({
      code: 2,
      stderr: 'error: There is no commit "nowhere" in this repository.\n',
    })
    const outside = temporaryFolder({ 'late.ts': lateRevalidation })
    expect(runCli(outside, ['run', name, '--changed']).stderr).toBe('error: --changed needs a git repository.\n')
  })
})

describe('run --stdin-filepath', () => {
  const stdin = (input: string, ...args: string[]) => runCli(temporaryFolder({}), ['run', ...args], {}, input)

  test('gives the text back as it should be', () => {
    const { code, stdout, stderr } = stdin(lateRevalidation, name, '--stdin-filepath', 'app/late.ts')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toBe(lateRevalidation)
    expect(stdout.length).toBe(lateRevalidation.length)
    expect(stdin(stdout, name, '--stdin-filepath', '../elsewhere/late.ts').stdout).toBe(stdout)
  })

  test('with --check says it by the code alone', () => {
    const late = stdin(lateRevalidation, name, '--stdin-filepath', 'late.ts', '--check')
    expect(late).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(stdin(clean, name, '--stdin-filepath', 'late.ts', '--check').code).toBe(0)
  })

  test('gives nothing where the text cannot be read', () => {
    const { code, stdout, stderr } = stdin('const redirect = = 1', name, '--stdin-filepath', 'a.ts')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^a\.ts:1:18 {2}This file does not parse: /)
  })

  test.each([
    [
      'paths beside it',
      [name, 'app', '--stdin-filepath', 'a.ts'],
      /^error: --stdin-filepath reads standard input alone/,
    ],
    ['another kind of file', [name, '--stdin-filepath', 'a.css'], /^error: Not a script: a\.css/],
    ['no path', [name, '--stdin-filepath'], /argument missing/],
  ])('refuses %s', (_, args, message) => {
    const { code, stderr } = stdin('', ...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
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
