import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.js'
import { lateRevalidation, oldApp } from './old-app.js'
import { cliFile, runCli } from './run-cli.js'

describe('what cannot be meant is exit code 2 with a sentence on stderr', () => {
  test.each<[string, string[], string]>([
    ['an unknown command', ['paln'], "error: unknown command 'paln'\n(Did you mean plan?)\n"],
    ['an unknown flag', ['migrate', '--dry-rnu'], "error: unknown option '--dry-rnu'\n(Did you mean --dry-run?)\n"],
    ['a flag of another command', ['undo', '--only', 'x'], "error: unknown option '--only'\n"],
    ['a second root', ['plan', '.', 'app'], "error: too many arguments for 'plan'. Expected 1 argument but got 2"],
    ['a missing value', ['plan', '--only'], "error: option '--only <unit>' argument missing\n"],
    ['a directory that does not exist', ['plan', 'nowhere'], 'error: No such directory: nowhere\n'],
    ['a file as the root', ['check', 'package.json'], 'error: Not a directory: package.json\n'],
    ['no directory to undo in', ['undo', 'nowhere'], 'error: No such directory: nowhere\n'],
    ['a folder without an app', ['plan', 'lib'], 'error: There is no Next.js app in '],
    ['an unknown format', ['plan', '--format', 'xml'], "error: option '--format <format>' argument 'xml' is invalid."],
    ['an unknown level', ['plan', '--prefer', 'best'], "error: option '--prefer <level>' argument 'best' is invalid."],
    ['a version that is none', ['plan', '--assume-next', 'x'], "error: option '--assume-next <major>' argument 'x'"],
    ['a shard that is none', ['plan', '--shard', '3/2'], 'error: The shard "3/2" is not of the form i/n'],
    [
      'an actions folder elsewhere',
      ['plan', '--actions-dir', '../x'],
      'error: The actions folder "../x" must be a path',
    ],
    [
      'an unknown unit',
      ['migrate', '--only', 'DELETE /api/post/[id]'],
      'error: There is no unit "DELETE /api/post/[id]". Did you mean "DELETE /api/posts/[id]"?\n',
    ],
    [
      'an unknown unit to explain',
      ['plan', '--explain', '/api/tags'],
      'error: There is no unit "/api/tags". The nearest: "POST /api/tags".\n',
    ],
    [
      'a format that explains nothing',
      ['plan', '--explain', 'POST /api/tags', '--format', 'sarif'],
      'error: --explain is for --format text and json, not sarif.\n',
    ],
    [
      'an unknown transform',
      ['check', '--transform', 'throw-to-stat'],
      'error: There is no transform "throw-to-stat". Did you mean "throw-to-state"?\n',
    ],
    ['run without a transform', ['run'], "error: missing required argument 'transform'\n"],
    [
      'an unknown transform to run',
      ['run', 'xyz'],
      'error: There is no transform "xyz". `routes-to-actions list` shows',
    ],
    ['a missing path', ['run', 'throw-to-state', 'lib', 'nope'], 'error: No such file or directory: nope\n'],
    ['a path that is no script', ['run', 'throw-to-state', 'package.json'], 'error: Not a script: package.json\n'],
    ['a report nowhere', ['plan', '--output', 'no/x'], 'error: Cannot write no/x: its folder does not exist\n'],
  ])('%s', (_, args, sentence) => {
    const { code, stdout, stderr } = runCli(temporaryFolder(oldApp), args)
    expect(stderr.startsWith(sentence), stderr).toBe(true)
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
    expect(stderr).not.toContain('    at ')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('an empty directory', () => {
    const { code, stderr } = runCli(temporaryFolder(), ['plan'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: There are no files in .*\n$/)
  })

  test('a bad key in the config file', () => {
    const root = temporaryFolder({ ...oldApp, 'routes-to-actions.config.json': '{"keepRoute": true}' })
    const { code, stderr } = runCli(root, ['plan'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: routes-to-actions.config.json: unknown key "keepRoute". Did you mean "keepRoutes"?\n',
    })
  })

  test('nothing at all', () => {
    const { code, stdout, stderr } = runCli(temporaryFolder(), [])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: routes-to-actions')
  })
})

test('help and version are asked for, so they are data and no failure', () => {
  for (const args of [['--help'], ['plan', '--help'], ['--version'], ['help', 'migrate']]) {
    const { code, stdout, stderr } = runCli(temporaryFolder(), args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(args[0] === '--version' ? /^\d+\.\d+\.\d+\n$/ : /^Usage: routes-to-actions/)
  }
})

test('list shows every transform with what it does', () => {
  const { stdout } = runCli(temporaryFolder(), ['list'])
  expect(stdout).toMatch(/^revalidate-before-redirect +\S.*\.$/m)
  const listed = JSON.parse(runCli(temporaryFolder(), ['list', '--format', 'json']).stdout)
  expect(stdout.trimEnd().split('\n')).toHaveLength(listed.length)
  expect(Object.keys(listed[0])).toEqual(['name', 'summary', 'needsPlan', 'optIn'])
})

test('a reader that closes the pipe early is no error', () => {
  const root = temporaryFolder(oldApp)
  const script = `{ "${process.execPath}" "${cliFile}" check --format json; echo "code $?" >&2; } | true`
  const { stderr } = spawnSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' })
  expect(stderr).toBe('code 1\n')
})

describe('colours', () => {
  const colour = '\u001b['
  test.each<[string, string[], Record<string, string>, boolean]>([
    ['not in a pipe', [], {}, false],
    ['where they are forced', [], { FORCE_COLOR: '1' }, true],
    ['not with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['not with NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', (_, flags, env, expected) => {
    const { stdout } = runCli(temporaryFolder(oldApp), ['plan', ...flags], env)
    expect(stdout).toContain('Migration plan')
    expect(stdout.includes(colour)).toBe(expected)
  })
})

test('a report in a file is without colours, and stdout is empty', () => {
  const root = temporaryFolder(oldApp)
  const { stdout } = runCli(root, ['plan', '--output', 'report.txt'], { FORCE_COLOR: '1' })
  expect(stdout).toBe('')
  expect(readFileSync(join(root, 'report.txt'), 'utf8')).toMatch(/^Migration plan for \. {2}Next 16\n/)
})

test('the config file counts, and flags win over it', () => {
  const root = temporaryFolder({ ...oldApp, 'routes-to-actions.config.json': '{"format": "json", "assumeNext": 17}' })
  expect(JSON.parse(runCli(root, ['plan']).stdout).next).toBe(17)
  expect(runCli(root, ['plan', '--format', 'text', '--assume-next', '16']).stdout).toContain('Next 16')
})

test('a root that is a link is the folder it points to', () => {
  const root = temporaryFolder({ 'a.ts': lateRevalidation, ...oldApp })
  const link = join(temporaryFolder(), 'link')
  symlinkSync(root, link)
  expect(runCli(link, ['plan', '--format', 'json']).stdout).toBe(runCli(root, ['plan', '--format', 'json']).stdout)
})
