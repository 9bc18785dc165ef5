import { expect, test } from 'vitest'
import { formatJson } from '../../src/report/json.js'
import { samplePlan } from './sample-plan.js'

test('holds the fields of the contract and no others', () => {
  const report = JSON.parse(formatJson(samplePlan))
  expect(Object.keys(report)).toEqual(['version', 'root', 'next', 'units', 'diagnostics', 'summary'])
  expect(report.version).toBe(1)
  expect(report.units[0]).toEqual({
    id: 'POST /api/posts',
    route: '/api/posts',
    method: 'POST',
    file: 'app/api/posts/route.ts',
    router: 'app',
    verdict: 'ready',
    action: { file: 'app/actions/posts.actions.ts', name: 'createPost' },
    callers: [
      { file: 'components/new-post.tsx', line: 24, column: 23, wiring: 'action-state', outcome: 'action' },
      { file: 'components/quick-add.tsx', line: 151, column: 23, wiring: 'direct-call', outcome: 'action' },
    ],
    diagnostics: [],
  })
  expect(Object.keys(report.units[2])).not.toContain('action')
  expect(report.summary).toEqual({ units: 4, ready: 2, blocked: 1, kept: 1, callers: 5 })
})

test('adds the findings of check and the changes of migrate', () => {
  const changes = [
    { path: 'a.ts', before: null, after: 'x' },
    { path: 'b.ts', before: 'x', after: '' },
    { path: 'c.ts', before: '', after: null },
  ]
  expect(JSON.parse(formatJson(samplePlan, { changes })).changes).toEqual([
    { path: 'a.ts', kind: 'created' },
    { path: 'b.ts', kind: 'changed' },
    { path: 'c.ts', kind: 'deleted' },
  ])
  expect(JSON.parse(formatJson(samplePlan, { findings: [] })).findings).toEqual([])
})
