// The recipes of docs/ci.md and action.yml: every shell step runs, over an app that passes and over one that does not.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lateRevalidation, oldApp } from './cli/old-app.js'
import { cliFile } from './cli/run-cli.js'
import { commitAll, git, temporaryFolder, writeFiles } from './temporary.js'

const packageRoot = join(import.meta.dirname, '..')
const page = readFileSync(join(packageRoot, 'docs', 'ci.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const action = readFileSync(join(packageRoot, 'action.yml'), 'utf8')

/** The commands of a YAML file: `run:`, `entry:`, and the items of `script:`. */
function stepsOf(yaml: string): string[] {
  return yaml.split('\n').flatMap((line) => /^\s*(?:- run: |entry: |run: |- (?=npm |npx ))(.+)$/.exec(line)?.[1] ?? [])
}

const commands = [
  ...blocks.filter(({ language }) => language === 'yaml').flatMap(({ text }) => stepsOf(text)),
  ...blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.trim()),
]

const passing = () =>
  repository(Object.fromEntries(Object.entries(oldApp).filter(([path]) => !/posts|delete-button|tag|page/.test(path))))
const failing = () => repository({ ...oldApp, 'app/late.ts': lateRevalidation, 'app/form.tsx': formState })

const formState = "import { useFormState } from 'react-dom'\nexport const useIt = () => useFormState(save, null)\n"

it('has the recipes that the page promises', () => {
  expect(commands.length).toBe(10)
  expect(commands.filter((command) => command === 'npm ci').length).toBe(3)
})

describe.each([...new Set(commands)].filter((command) => command !== 'npm ci'))('%s', (command) => {
  it('passes where there is nothing', () => {
    expect(shell(passing(), command)).toMatchObject({ code: 0 })
  })

  it('ends as it should where there is something', () => {
    const root = failing()
    const { code, stdout } = shell(root, command)
    expect(code).toBe(command.includes('||') ? 0 : 1)
    if (command.includes('--format github'))
      expect(stdout).toMatch(/^::error file=app\/api\/posts\/\[id\]\/route\.ts,/m)
    if (command.includes('--output')) expect(existsSync(join(root, 'routes-to-actions.sarif'))).toBe(true)
  })

  it('fails where the command itself does', () => {
    const root = temporaryFolder({ 'package.json': '{' })
    install(root)
    expect(shell(root, command.replace('npx routes-to-actions', '$& --no-such-flag')).code).not.toBe(0)
    if (command.includes(' check')) expect(shell(root, command).code).not.toBe(0)
  })
})

it('repairs what lint-staged hands it', () => {
  const { text } = blocks.find(({ language }) => language === 'json')!
  const entries = (JSON.parse(text) as { 'lint-staged': Record<string, string> })['lint-staged']
  const [command] = Object.values(entries)
  const root = repository({ 'app/late.ts': 'export {}\n', 'app/other.ts': lateRevalidation })
  writeFiles(root, { 'app/late.ts': lateRevalidation })
  git(root, 'add', '.')
  const { code } = shell(root, `npx ${command} ${join(root, 'app/late.ts')}`)
  expect(code).toBe(0)
  expect(git(root, 'diff', '--name-only')).toBe('app/late.ts\n')
})

describe('action.yml', () => {
  const [install, check] = stepsOf(action)
  it('installs, and checks with annotations', () => {
    expect(install).toMatch(/^npm ci /)
    const env = { GITHUB_ACTION_PATH: packageRoot, ROOT: '.', ARGS: '' }
    expect(shell(passing(), check!, env).code).toBe(0)
    const root = failing()
    const failed = shell(root, check!, env)
    expect(failed.code).toBe(1)
    expect(failed.stdout).toMatch(/^::error file=/m)
    expect(failed.stdout).not.toContain('tag-form')
    expect(shell(root, check!, { ...env, ARGS: '--strict' }).stdout).toContain('tag-form')
  })

  it('declares every input that it uses', () => {
    const used = [...action.matchAll(/\$\{\{ inputs\.(\w+) \}\}/g)].map(([, name]) => name)
    expect(used).toEqual(['root', 'args'])
    for (const name of used) expect(action).toMatch(new RegExp(`^  ${name}:$`, 'm'))
  })
})

/** A committed repository that has the command installed, and a branch on a remote. */
function repository(files: Record<string, string>): string {
  const root = temporaryFolder({ '.gitignore': 'node_modules/\n*.sarif\n', 'README.md': '# App\n' })
  commitAll(root)
  git(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  writeFiles(root, files)
  install(root)
  commitAll(root)
  // What a pre-commit hook looks at is not committed yet.
  for (const [path, text] of Object.entries(files))
    if (/late|form\.tsx$/.test(path)) writeFileSync(join(root, path), `${text}\n`)
  return root
}

function install(root: string): void {
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true })
  symlinkSync(cliFile, join(root, 'node_modules', '.bin', 'routes-to-actions'))
  chmodSync(cliFile, 0o755)
}

function shell(cwd: string, command: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true', ...env },
  })
  return { code: status, stdout, stderr }
}
