import { expect, test } from 'vitest'
import { type Diagnostic, diagnose } from '../../src/diagnostics.js'
import { formatSarif } from '../../src/report/sarif.js'
import { at } from './sample-plan.js'

const options = { version: '1.2.3', homepage: 'https://example.com/tool#readme', prefix: 'apps/web/' }
const diagnostics: Diagnostic[] = [
  {
    ...diagnose(
      'caller/in-pages-router',
      { ...at('app/[id]/a b#.tsx', 4, 7), endLine: 4, endColumn: 12 },
      'pages/x.tsx',
    ),
    related: [{ message: 'imported here', at: at('pages/x.tsx', 2) }],
  },
  diagnose('unit/no-caller', at('app/api/x/route.ts', 9)),
  diagnose('unit/no-caller', at('app/api/x/route.ts', 30)),
]

test('is a SARIF 2.1.0 log with a rule for each code that occurs', () => {
  const log = JSON.parse(formatSarif(diagnostics, options))
  expect(log.version).toBe('2.1.0')
  const { driver } = log.runs[0].tool
  expect(driver.version).toBe('1.2.3')
  expect(driver.rules.map((rule: { id: string; helpUri: string }) => [rule.id, rule.helpUri])).toEqual([
    ['caller/in-pages-router', 'https://example.com/tool/docs/diagnostics.md#callerin-pages-router'],
    ['unit/no-caller', 'https://example.com/tool/docs/diagnostics.md#unitno-caller'],
  ])
  for (const result of log.runs[0].results) expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId)
})

test('says where, from the top of the repository, with related places', () => {
  const [result] = JSON.parse(formatSarif(diagnostics, options)).runs[0].results
  expect(result.level).toBe('error')
  expect(result.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'apps/web/app/%5Bid%5D/a%20b%23.tsx', uriBaseId: '%SRCROOT%' },
        region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 12 },
      },
    },
  ])
  expect(result.relatedLocations[0].message.text).toBe('imported here')
  expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('apps/web/pages/x.tsx')
})

test('has fingerprints that differ within a run and survive when lines move', () => {
  const fingerprints = (list: readonly Diagnostic[]): string[] =>
    JSON.parse(formatSarif(list, options)).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['routesToActions/v1'],
    )
  const of = (line: number) => [
    ...diagnostics.map((each) => ({ ...each, at: { ...each.at, line: each.at.line + line } })),
    diagnose('call/missing-input', at('a.ts', line), `the answer at line ${line} is behind lib/proxy.ts:${line}`),
    diagnose('call/missing-input', at('a.ts', line), 'the answer is 404'),
    diagnose('call/missing-input', at('a.ts', line), 'the answer is 500'),
  ]
  expect(new Set(fingerprints(of(0))).size).toBe(6)
  expect(fingerprints(of(5))).toEqual(fingerprints(of(0)))
})
