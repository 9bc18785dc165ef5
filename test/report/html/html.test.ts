// What can be said of the report without a browser; test/e2e/html-report.test.ts looks at it in one.
import { expect, test } from 'vitest'
import { diagnose } from '../../../src/diagnostics.js'
import type { Case } from '../../../src/explain.js'
import type { Entry } from '../../../src/project/project.js'
import { formatHtml } from '../../../src/report/html/html.js'
import { at, planOf, samplePlan, unit } from '../sample-plan.js'

const page: Entry = { file: 'app/page.tsx', kind: 'app', app: '' }

function caseOf(of: Case['unit'], more: Partial<Case> = {}): Case {
  const callers = of.callers.map((caller) => ({
    caller,
    source: 'await fetch(url)',
    ways: [{ entry: page, files: ['app/page.tsx', caller.file] }],
    states: [],
  }))
  return { unit: of, guards: [], evidence: of.diagnostics, callers, changes: [], ...more }
}

test('has a row, an edge and a detail for each unit, the same bytes each time', () => {
  const report = {
    plan: samplePlan,
    cases: samplePlan.units.map((each) => caseOf(each)),
    changes: [],
    version: '1',
  }
  const text = formatHtml(report)
  expect(formatHtml(report)).toBe(text)
  expect(text).toMatch(/^<!doctype html>\s*<!-- Written by routes-to-actions -->/)
  expect(text.match(/<tbody/g)).toHaveLength(4)
  expect(text.match(/class="edge /g)).toHaveLength(3)
})

test('says so where there is nothing', () => {
  const text = formatHtml({ plan: planOf([]), cases: [], changes: [], version: '1' })
  expect(text).toContain('No mutation endpoints found.')
  expect(text).not.toContain('<table')
})

test('no text breaks out of its place', () => {
  const hostile = '</script></style></template></title><img src=x onerror=alert(1)>"\'&`{{'
  const error = { ...diagnose('call/dynamic-url', at(hostile, 1), hostile), message: hostile, help: hostile }
  const changes = [{ path: hostile, before: `${hostile}\n`, after: `${hostile}!\n` }]
  const blocked = unit(`POST /${hostile}`, 'blocked', { callers: [[hostile, 1, 'none']], diagnostics: [error] })
  const found = caseOf(blocked, { guards: [{ at: at(hostile, 1), status: null, text: hostile }], changes })
  const text = formatHtml({
    plan: planOf([blocked], { root: hostile, diagnostics: [error] }),
    cases: [found],
    changes,
    version: hostile,
  })
  const tags = new Set([...text.matchAll(/<\/?([a-z]\w*)/gi)].map(([, name]) => name))
  expect(tags).not.toContain('img')
  for (const tag of ['script', 'style', 'template', 'title']) {
    expect(text.split(`</${tag}`)).toHaveLength(text.split(`<${tag}`).length)
  }
})
