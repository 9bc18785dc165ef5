// plan and check over a real little app, in every format.
import { describe, expect, test } from 'vitest'
import { commitAll, temporaryFolder } from '../temporary.js'
import { lateRevalidation, oldApp } from './old-app.js'
import { runCli } from './run-cli.js'

const kept = Object.fromEntries(Object.entries(oldApp).filter(([path]) => !/posts|delete-button|tag|page/.test(path)))

describe('plan', () => {
  test('is text for a person, and writes nothing', () => {
    const { code, stdout, stderr } = runCli(temporaryFolder(oldApp), ['plan'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^Ready to migrate {2}1\n\n {2}DELETE {2}\/api\/posts\/\[id\] +deletePost +app\/actions\/\S+$/m,
    )
    expect(stdout).toContain('components/delete-button.tsx:9  direct-call\n')
    expect(stdout).toMatch(/^Blocked {2}1\n\n {2}POST {4}\/api\/tags /m)
    expect(stdout).toMatch(/^Kept as endpoints {2}1\n\n {2}POST {4}\/api\/webhooks\/shop /m)
    expect(stdout).toMatch(/3 endpoints: 1 ready, 1 blocked, 1 kept\./)
  })

  test('is one JSON object, the same bytes in each run', () => {
    const root = temporaryFolder({ 'web/.keep': '', ...under('web', oldApp) })
    const first = runCli(root, ['plan', 'web', '--format', 'json']).stdout
    expect(runCli(root, ['plan', 'web', '--format', 'json']).stdout).toBe(first)
    const report = JSON.parse(first)
    expect(Object.keys(report)).toEqual(['version', 'root', 'next', 'units', 'diagnostics', 'summary'])
    expect(report).toMatchObject({
      version: 1,
      root: 'web',
      next: 16,
      summary: { units: 3, ready: 1, blocked: 1, kept: 1 },
    })
    expect(report.units.map(({ id, verdict }: { id: string; verdict: string }) => `${verdict} ${id}`)).toEqual([
      'ready DELETE /api/posts/[id]',
      'blocked POST /api/tags',
      'kept POST /api/webhooks/shop',
    ])
  })

  test('counts blocked units with --strict', () => {
    expect(runCli(temporaryFolder(oldApp), ['plan', '--strict']).code).toBe(1)
    expect(runCli(temporaryFolder(kept), ['plan', '--strict']).code).toBe(0)
  })
})

describe('check', () => {
  test('fails where something is ready, and says what', () => {
    const { code, stdout } = runCli(temporaryFolder(oldApp), ['check'])
    expect(code).toBe(1)
    expect(stdout).toContain('The check failed.')
    expect(stdout).not.toContain('/api/webhooks/shop')
  })

  test('of one repair counts nothing but what it repairs', () => {
    const root = temporaryFolder(oldApp)
    const gate = ['check', '--transform', 'revalidate-before-redirect']
    expect(runCli(root, gate)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Nothing to migrate, and no old/),
    })
    expect(runCli(root, [...gate, '--format', 'github']).stdout).not.toContain('unit/ready')
    expect(runCli(root, [...gate, '--transform', 'route-to-action']).code).toBe(1)
    const late = temporaryFolder({ ...kept, 'app/late.ts': lateRevalidation })
    expect(runCli(late, gate).code).toBe(1)
  })

  test('passes where all that is left has to stay', () => {
    const root = temporaryFolder(kept)
    const { code, stdout } = runCli(root, ['check'])
    expect({ code, first: stdout.split('\n')[0] }).toEqual({
      code: 0,
      first: 'Nothing to migrate, and no old pattern.',
    })
    const report = JSON.parse(runCli(root, ['check', '--format', 'json', '--strict']).stdout)
    expect(report).toMatchObject({ summary: { units: 1, kept: 1 }, findings: [] })
  })

  test('annotates what it counts, from the top of the repository', () => {
    const root = temporaryFolder(under('apps/web', oldApp))
    commitAll(root)
    const { code, stdout } = runCli(root, ['check', 'apps/web', '--format', 'github'])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error file=apps\/web\/app\/api\/posts\/\[id\]\/route\.ts,line=\d+,.*col=\d+,.*title=unit\/ready::DELETE \/api\/posts\/\[id\] /,
    )
    expect(stdout).not.toContain('tag-form')
    expect(runCli(root, ['check', 'apps/web', '--format', 'github', '--strict']).stdout).toContain(
      'file=apps/web/components/tag-form.tsx,',
    )
  })

  test('is a SARIF log with everything', () => {
    const { code, stdout } = runCli(temporaryFolder(oldApp), ['check', '--format', 'sarif'])
    expect(code).toBe(1)
    const codes = JSON.parse(stdout).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
    expect(codes).toContain('unit/ready')
    expect(codes).toContain('route/webhook')
  })
})

function under(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
}
