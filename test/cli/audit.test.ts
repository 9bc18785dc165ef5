// audit over a little app: what it prints, in which format, and the exit code.
import { describe, expect, test } from 'vitest'
import { commitAll, temporaryFolder } from '../temporary.js'
import { runCli } from './run-cli.js'

const app = {
  'package.json': '{"dependencies": {"next": "16.0.0", "react": "19.2.0"}}',
  'app/page.tsx': 'export default () => null\n',
}
const unguarded: Record<string, string> = {
  'app/actions.ts':
    "'use server'\nexport async function removePost(id: string) {\n  await db.post.delete({ where: { id } })\n}\n",
}
// The page refreshes by itself: nothing else is to be said about the action.
unguarded['app/page.tsx'] =
  "import { removePost } from './actions'\nexport default () => <List remove={removePost} onDone={() => router.refresh()} />\n"
const clientSecret = { 'app/panel.tsx': "'use client'\nexport const key = process.env.API_KEY\n" }

describe('the exit code', () => {
  test('is 0 where there is nothing to say', () => {
    expect(runCli(temporaryFolder(app), ['audit'])).toEqual({
      code: 0,
      stdout: 'Audit of .\n\n0 actions and nothing to say about them.\n',
      stderr: '',
    })
  })
  test('is 1 for an error, and with --strict for a warning', () => {
    expect(runCli(temporaryFolder({ ...app, ...unguarded }), ['audit']).code).toBe(1)
    const warned = temporaryFolder({ ...app, ...clientSecret })
    expect(runCli(warned, ['audit']).code).toBe(0)
    expect(runCli(warned, ['audit', '--strict']).code).toBe(1)
  })
  test('is 2 with one sentence where the command fails', () => {
    const root = temporaryFolder(app)
    const missing = runCli(root, ['audit', 'nowhere'])
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toContain('No such file or directory: nowhere')
    expect(runCli(root, ['audit', '--nonsense']).code).toBe(2)
    expect(runCli(temporaryFolder({ 'a.txt': '' }), ['audit']).code).toBe(2)
  })
})

test('paths narrow the report, and are read with everything around them', () => {
  const root = temporaryFolder({ ...app, ...unguarded, ...clientSecret })
  const { code, stdout } = runCli(root, ['audit', 'app/panel.tsx', 'app/page.tsx', '--format', 'json'])
  expect({ code, codes: JSON.parse(stdout).findings.map(({ code }: { code: string }) => code) }).toEqual({
    code: 0,
    codes: ['client/secret'],
  })
})

describe('the formats', () => {
  const root = () =>
    temporaryFolder({
      'web/.keep': '',
      'web/package.json': app['package.json'],
      ...Object.fromEntries(Object.entries(unguarded).map(([file, text]) => [`web/${file}`, text])),
    })
  test('text', () => {
    const { stdout } = runCli(root(), ['audit', 'web'])
    expect(stdout).toMatch(
      /^Audit of web\n\nTo fix {2}1\n\n {2}app\/actions\.ts:2 +error +`removePost` writes \(`db\.post\.delete`\)/,
    )
    expect(stdout).toMatch(/\n1 action, 1 finding, 1 error\.\n$/)
  })
  test('json', () => {
    const first = runCli(root(), ['audit', 'web', '--format', 'json']).stdout
    const report = JSON.parse(first)
    expect(Object.keys(report)).toEqual(['version', 'root', 'findings', 'diagnostics', 'summary'])
    expect(report).toMatchObject({
      version: 1,
      root: 'web',
      findings: [
        { code: 'action/missing-auth', severity: 'error', at: { file: 'app/actions.ts', line: 2, column: 8 } },
      ],
      summary: { actions: 1, findings: 1, errors: 1, warnings: 0, infos: 0, suppressed: 0 },
    })
  })
  test('github and sarif, from the top of the repository', () => {
    const folder = root()
    commitAll(folder)
    expect(runCli(folder, ['audit', 'web', '--format', 'github']).stdout).toMatch(
      /^::error file=web\/app\/actions\.ts,line=2,/,
    )
    const { runs } = JSON.parse(runCli(folder, ['audit', 'web', '--format', 'sarif']).stdout)
    expect(runs[0].results).toMatchObject([{ ruleId: 'action/missing-auth', level: 'error' }])
  })
})

test('check shows it, and lets a route that was open stay open as an action', () => {
  const root = temporaryFolder({ ...app, ...unguarded })
  const { code, stdout } = runCli(root, ['check', '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'action/missing-auth', severity: 'warning' }])
  expect(
    JSON.parse(runCli(root, ['check', '--format', 'json', '--transform', 'throw-to-state']).stdout).findings,
  ).toEqual([])
  const broken = temporaryFolder({ ...app, 'app/actions.ts': "'use server'\nexport const config = { a: 1 }\n" })
  expect(runCli(broken, ['check']).code).toBe(1)
})
