import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { formatCheck, formatMigration, formatPlan, type ReportView } from '../../src/report/text.js'
import { planOf, samplePlan, unit } from './sample-plan.js'

const plain: ReportView = {
  colours: picocolors.createColors(false),
  verbose: false,
  rootArgument: ' apps/web',
  planArguments: ' --assume-next 16',
}

describe('the plan as text', () => {
  test('groups units by verdict, with callers, reasons and next steps', () => {
    expect(formatPlan(samplePlan, plain)).toBe(`Migration plan for apps/web  Next 16

Ready to migrate  2

  POST    /api/posts       createPost  app/actions/posts.actions.ts
          components/new-post.tsx:24    action-state
          components/quick-add.tsx:151  direct-call

  DELETE  /api/posts/[id]  deletePost  app/actions/posts.actions.ts
          components/post-card.tsx:17  direct-call
          test/posts.test.ts:8         warning  A test calls the endpoint over HTTP.  caller/in-test

Blocked  1

  PUT     /api/profile  app/api/profile/route.ts
          components/profile.tsx:31  error    The URL of this call is only known in part (\`/api/\${section}\`). (and at 1 more)  call/dynamic-url
          pages/settings.tsx:12      error    The caller is also reached from pages/settings.tsx. There the body of an action would be shipped to the browser and run in it.  caller/in-pages-router
            pages/index.tsx:2  imported here

Kept as endpoints  1

  POST    /api/old  app/api/old/route.ts:3  Nothing in this repository calls the endpoint: who needs it is not known.  unit/no-caller

Also noted  1

  lib/broken.ts:3  warning  This file does not parse: Unexpected token, expected ','  project/syntax-error

4 endpoints: 2 ready, 1 blocked, 1 kept. 5 callers. 9 reads stay as they are.

Next steps

  1. Read the exact diff:  routes-to-actions migrate apps/web --assume-next 16 --dry-run
  2. Apply it:             routes-to-actions migrate apps/web --assume-next 16
  3. What would unblock the blocked endpoint:
     Write the path as a literal or as a template with one expression per segment.  call/dynamic-url
     Move that page to app/, or keep the route.  caller/in-pages-router
`)
  })

  test('lists every place when it is verbose', () => {
    expect(formatPlan(samplePlan, { ...plain, verbose: true })).toContain('also components/profile.tsx:40')
  })

  test('says so where there is nothing', () => {
    expect(formatPlan(planOf([], { root: '.', next: null, reads: 1 }), plain)).toBe(
      'Migration plan for .\n\nNo mutation endpoints found. 1 read stays as it is.\n',
    )
  })

  test('has colours only where they are wanted', () => {
    const coloured = formatPlan(samplePlan, { ...plain, colours: picocolors.createColors(true) })
    expect(coloured).toContain('\u001b[')
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(formatPlan(samplePlan, plain))
  })
})

test('a migration is told by what was written, and how to take it back', () => {
  const changes = [
    { path: 'app/actions/posts.actions.ts', before: null, after: 'x' },
    { path: 'app/api/posts/route.ts', before: 'x', after: null },
  ]
  const report = formatMigration(samplePlan, changes, plain)
  expect(report).toMatch(/^Migrated {2}2\n/)
  expect(report).toContain('created  app/actions/posts.actions.ts\n  deleted  app/api/posts/route.ts\n')
  expect(report).toContain('1 file created, 1 deleted.\n4 endpoints: 2 migrated, 1 blocked, 1 kept.')
  expect(report).toContain('routes-to-actions undo apps/web\n')
  expect(formatMigration(samplePlan, changes.slice(1), plain)).toMatch(
    /^Ready, not migrated {2}2\n[^]*: 2 ready, 1 blocked/,
  )
  expect(formatMigration(planOf([]), [], plain)).toBe('Nothing to migrate.\nNo mutation endpoints found.\n')
})

describe('the check as text', () => {
  const ready = samplePlan.units.filter(({ verdict }) => verdict === 'ready')
  const blocked = samplePlan.units.filter(({ verdict }) => verdict === 'blocked')

  test('shows what makes it fail and counts the rest', () => {
    const report = formatCheck(samplePlan, { ready, blocked: [], findings: [], baseline: null }, plain)
    expect(report).toContain('Ready to migrate  2')
    expect(report).not.toContain('Blocked  1')
    expect(report).not.toContain('/api/old')
    expect(report).toContain('The check failed.\n4 endpoints: 2 ready, 1 blocked, 1 kept.')
    expect(formatCheck(samplePlan, { ready, blocked, findings: [], baseline: null }, plain)).toContain('Blocked  1')
  })

  test('is short when all is well', () => {
    expect(
      formatCheck(
        planOf([unit('POST /api/a', 'kept')]),
        { ready: [], blocked: [], findings: [], baseline: null },
        plain,
      ),
    ).toBe('Nothing to migrate, and no old pattern.\n1 endpoint: 0 ready, 0 blocked, 1 kept. 0 callers.\n')
  })
})
