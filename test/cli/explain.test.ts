// plan --explain over a real little app.
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.js'
import { oldApp } from './old-app.js'
import { runCli } from './run-cli.js'

const guarded = {
  ...oldApp,
  'app/api/posts/[id]/route.ts': oldApp['app/api/posts/[id]/route.ts']!.replace(
    '  const removed',
    "  if (id === 'last')\n    return NextResponse.json({ error: 'Not this one' }, { status: 403 })\n  const removed",
  ),
  'app/all/page.tsx': oldApp['app/page.tsx']!,
}

test('the case for a unit that is ready ends in its diff', () => {
  const root = temporaryFolder(guarded)
  const { code, stdout, stderr } = runCli(root, ['plan', '--explain', 'DELETE /api/posts/[id]'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [before, diff] = stdout.split(/(?=diff --git)/)
  expect(before).toBe(`DELETE /api/posts/[id]  ready to migrate
app/api/posts/[id]/route.ts  app router

Becomes

  action   deletePost  app/actions/posts.actions.ts
  takes    id (segment)
  answers  success; failures with their message

Evidence  none found

Guards  1

  app/api/posts/[id]/route.ts:7  403  if (id === 'last') return NextResponse.json({ error: 'Not this one' }, { status: 403 })

Callers  1

  components/delete-button.tsx:9  direct-call
    const res = await fetch(\`/api/posts/\${id}\`, { method: 'DELETE' })
    app/all/page.tsx → components/delete-button.tsx  (and from 1 more entry)

Would change  1 file created, 1 changed, 1 deleted

`)
  expect(diff).toMatch(/^diff --git a\/app\/actions\/posts\.actions\.ts /)
  expect(stdout.slice(before!.length)).toBe(
    runCli(root, ['migrate', '--dry-run', '--only', 'DELETE /api/posts/[id]']).stdout,
  )
})

test('the case for a blocked unit says what stands in the way, with every way to the caller', () => {
  const { stdout } = runCli(temporaryFolder(guarded), ['plan', '--explain', 'POST /api/tags', '--verbose'])
  expect(stdout).toContain('POST /api/tags  blocked: meant for people, but not understood whole\n')
  expect(stdout).toContain('call/response-escapes')
  expect(stdout).toContain(`    app/all/page.tsx → components/tag-form.tsx
    app/page.tsx → components/tag-form.tsx
`)
  expect(stdout).toMatch(/\nNothing would change\.\n$/)
})

test('the case is JSON too', () => {
  const { stdout } = runCli(temporaryFolder(guarded), [
    'plan',
    '--explain',
    'DELETE /api/posts/[id]',
    '--format',
    'json',
  ])
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    next: 16,
    unit: {
      id: 'DELETE /api/posts/[id]',
      verdict: 'ready',
      action: { name: 'deletePost' },
      guards: [{ at: { file: 'app/api/posts/[id]/route.ts', line: 7 }, status: 403 }],
      callers: [
        {
          wiring: 'direct-call',
          ways: [
            { entry: 'app', files: ['app/all/page.tsx', 'components/delete-button.tsx'] },
            { entry: 'app', files: ['app/page.tsx', 'components/delete-button.tsx'] },
          ],
          states: [],
        },
      ],
      changes: expect.arrayContaining([{ path: 'app/api/posts/[id]/route.ts', kind: 'deleted' }]),
    },
    diff: expect.stringContaining('diff --git'),
  })
})
