import { describe, expect, test } from 'vitest'
import { compare, entriesOf, parseBaseline, printBaseline, staleDiagnostics } from '../../src/check/baseline.js'
import type { Counted } from '../../src/check/counted.js'
import { diagnose } from '../../src/diagnostics.js'
import { UsageError } from '../../src/errors.js'
import { at, samplePlan } from '../report/sample-plan.js'

/** A file is the list of its lines. */
type Files = Record<string, string[]>

const files: Files = {
  'app/actions.ts': [
    `  throw new Error('Taken')`,
    '',
    `    throw new Error('Taken')`,
    `throw new Error("</script>|\`")`,
  ],
}
const counted: Counted = {
  ready: samplePlan.units.filter(({ verdict }) => verdict === 'ready'),
  blocked: samplePlan.units.filter(({ verdict }) => verdict === 'blocked'),
  findings: [1, 3, 4].map((line) => diagnose('action/throws-expected-error', at('app/actions.ts', line), 'it')),
}
const lines = (of: Files) => (file: string, line: number) => of[file]?.[line - 1] ?? ''
const baseline = entriesOf(counted, lines(files))
const none: Counted = { ready: [], blocked: [], findings: [] }

test('has an entry a line, sorted, without line numbers, with equal ones counted', () => {
  expect(printBaseline(baseline)).toBe(`{
  "about": "Written by routes-to-actions check --update-baseline: findings that are accepted for now.",
  "version": 1,
  "findings": [
    { "file": "app/actions.ts", "code": "action/throws-expected-error", "excerpt": "throw new Error('Taken')", "count": 2 },
    { "file": "app/actions.ts", "code": "action/throws-expected-error", "excerpt": "throw new Error(\\"</script>|\`\\")" },
    { "file": "app/api/posts/[id]/route.ts", "code": "unit/ready", "unit": "DELETE /api/posts/[id]" },
    { "file": "app/api/posts/route.ts", "code": "unit/ready", "unit": "POST /api/posts" },
    { "file": "components/profile.tsx", "code": "call/dynamic-url", "unit": "PUT /api/profile", "count": 2 },
    { "file": "pages/settings.tsx", "code": "caller/in-pages-router", "unit": "PUT /api/profile" }
  ]
}
`)
  expect(printBaseline([...baseline].reverse())).toBe(printBaseline(baseline))
  expect(JSON.parse(printBaseline([]))).toMatchObject({ version: 1, findings: [] })
})

test('reads what it prints, also when a formatter was at it', () => {
  const printed = printBaseline(baseline)
  expect(parseBaseline('x.json', printed)).toEqual(baseline)
  expect(parseBaseline('x.json', `\uFEFF${JSON.stringify(JSON.parse(printed), null, 8)}`)).toEqual(baseline)
})

test.each([
  ['no JSON', '{', 'x.json is not valid JSON'],
  ['no object', 'null', 'x.json is no baseline of this version'],
  ['another version', '{"version": 2, "findings": []}', 'x.json is no baseline of this version'],
  ['an entry without a code', '{"version": 1, "findings": [{"file": "a"}]}', 'x.json: finding 1 is not one'],
  ['an entry that is none', '{"version": 1, "findings": [null]}', 'x.json: finding 1 is not one'],
  ['a count', '{"version": 1, "findings": [{"file": "a", "code": "b", "count": 0}]}', 'x.json: finding 1 is not one'],
])('refuses %s', (_, text, message) => {
  expect(() => parseBaseline('x.json', text)).toThrow(UsageError)
  expect(() => parseBaseline('x.json', text)).toThrow(message)
})

describe('accepts', () => {
  test('everything that it was written from', () => {
    const { fresh, accepted, stale } = compare(baseline, counted, lines(files))
    expect({ fresh, stale }).toEqual({ fresh: none, stale: [] })
    expect(accepted).toHaveLength(6)
  })

  test('what has moved and was indented anew', () => {
    const moved = { 'app/actions.ts': ['', '', ...files['app/actions.ts']!.map((line) => `\t${line}  `)] }
    const findings = counted.findings.map((each) => ({ ...each, at: { ...each.at, line: each.at.line + 2 } }))
    const { fresh, stale } = compare(baseline, { ...counted, findings }, lines(moved))
    expect({ fresh, stale }).toEqual({ fresh: none, stale: [] })
  })

  test('as many of the same as there were', () => {
    const [first] = counted.findings
    const again = { ...first!, at: at('app/actions.ts', 5) }
    const grown = { 'app/actions.ts': [...files['app/actions.ts']!, `throw new Error('Taken')`] }
    const { fresh } = compare(baseline, { ...counted, findings: [...counted.findings, again] }, lines(grown))
    expect(fresh).toEqual({ ...none, findings: [again] })
  })

  test('not the same line in another file, nor another code on the same line', () => {
    const [first] = counted.findings
    const elsewhere = { ...first!, at: at('app/other.ts', 1) }
    const other = diagnose('action/parse-throws', at('app/actions.ts', 1), 'schema')
    const more = { ...files, 'app/other.ts': files['app/actions.ts']! }
    const { fresh } = compare(baseline, { ...none, findings: [elsewhere, other] }, lines(more))
    expect(fresh.findings).toEqual([elsewhere, other])
  })

  test('not a blocked unit with one more reason, and shows that one alone', () => {
    const [unit] = counted.blocked
    const reason = diagnose('call/in-effect', at('components/profile.tsx', 50), 'is made again')
    const blocked = [{ ...unit!, diagnostics: [reason, ...unit!.diagnostics] }]
    const { fresh, stale } = compare(baseline, { ...counted, blocked }, lines(files))
    expect(fresh.blocked.map(({ diagnostics }) => diagnostics)).toEqual([[reason]])
    expect(stale).toEqual([])
  })
})

test('knows which entries are stale, how many of an entry, and where they stand', () => {
  const { stale } = compare(baseline, { ...counted, findings: counted.findings.slice(1), ready: [] }, lines(files))
  expect(stale.map(({ code, unit, count }) => [code, unit, count])).toEqual([
    ['action/throws-expected-error', undefined, 1],
    ['unit/ready', 'DELETE /api/posts/[id]', 1],
    ['unit/ready', 'POST /api/posts', 1],
  ])
  const said = staleDiagnostics(stale, 'ci/x.json', printBaseline(baseline))
  expect(said.map(({ at }) => `${at.file}:${at.line}`)).toEqual(['ci/x.json:5', 'ci/x.json:7', 'ci/x.json:8'])
  expect(said[1]!.message).toContain('unit/ready in app/api/posts/[id]/route.ts (DELETE /api/posts/[id])')
})

test('keeps little of a line that a minifier wrote', () => {
  const line = `${'x'.repeat(5000)}throw y`
  const findings = [{ ...counted.findings[0]!, at: at('app/actions.ts', 1, 5001) }]
  const [entry] = entriesOf({ ...none, findings }, () => line)
  expect(entry!.excerpt).toBe('throw y')
})
