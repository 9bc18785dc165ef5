// The log against the schema of the standard, as the editors of the standard publish it on npm.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostic-catalogue.js'
import { diagnose, type Diagnostic, type DiagnosticCode } from '../../src/diagnostics.js'
import { allDiagnostics } from '../../src/report/all-diagnostics.js'
import { formatSarif } from '../../src/report/sarif.js'
import { at, samplePlan } from './sample-plan.js'

const read = (path: string) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as object
const validate = new Ajv({ schemaId: 'id', meta: false, allErrors: true })
  .addMetaSchema(read('ajv/lib/refs/json-schema-draft-04.json'))
  .compile(read('@microsoft/sarif-matcher-utils/lib/schemas/sarif-2.1.0-rtm.5.json'))

const options = { version: '1.2.3', homepage: 'https://example.com/tool#readme', prefix: 'apps/web/' }
const hostile = '</script> "quotes" \'&\' | `x` \\ {0} [a](1) \u2028 \u{1F600} é\n\ttwo\u0000'

function problemsIn(log: string): unknown {
  validate(JSON.parse(log))
  return validate.errors ?? []
}

test('the schema is applied', () => {
  const log = JSON.parse(formatSarif(allDiagnostics(samplePlan), options))
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
  expect(problemsIn(JSON.stringify(log))).toMatchObject([{ dataPath: expect.stringContaining('.region.startLine') }])
  expect(problemsIn('{"version": "2.1.0", "runs": [{"results": []}]}')).toMatchObject([{ keyword: 'required' }])
})

describe('is valid', () => {
  test.each<[string, Diagnostic[], Partial<typeof options> | { homepage: null }]>([
    ['for a plan', allDiagnostics(samplePlan), {}],
    ['with nothing to say', [], {}],
    ['where nobody knows where the docs are', allDiagnostics(samplePlan), { homepage: null }],
    [
      'for every code',
      // What a code is told of may be anything; most take words.
      (Object.keys(catalogue) as DiagnosticCode[]).map((code) => ({
        ...catalogue[code],
        code,
        message: 'x',
        at: at('a.ts', 1),
      })),
      {},
    ],
    [
      'for any text in any place',
      [
        {
          ...diagnose('call/dynamic-url', { ...at(`app/${hostile}`, 3, 9), endLine: 4, endColumn: 1 }, hostile),
          help: hostile,
          related: [{ message: hostile, at: at(`c:/${hostile}#?%.ts`, 1) }],
        },
      ],
      { prefix: `a:b/${hostile}/` },
    ],
  ])('%s', (_, diagnostics, more) => {
    expect(problemsIn(formatSarif(diagnostics, { ...options, ...more }))).toEqual([])
  })

  test('and a path with a colon is a path', () => {
    const log = formatSarif([diagnose('unit/no-caller', at('c:/x.ts', 1))], { ...options, prefix: '' })
    const { uri } = JSON.parse(log).runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(new URL(uri, 'https://example.com/repository/').href).toBe('https://example.com/repository/c%3A/x.ts')
  })
})
