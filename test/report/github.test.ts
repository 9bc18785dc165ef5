import { expect, test } from 'vitest'
import { formatGithub } from '../../src/report/github.js'
import type { Diagnostic } from '../../src/diagnostics.js'

const diagnostic: Diagnostic = {
  code: 'call/dynamic-url',
  severity: 'error',
  message: '100% of\r\nit: a, b',
  at: { file: 'app/a,b:c.tsx', line: 3, column: 5, endLine: 3, endColumn: 9 },
}

test('escapes what the workflow command syntax uses', () => {
  expect(formatGithub([diagnostic])).toBe(
    '::error file=app/a%2Cb%3Ac.tsx,line=3,endLine=3,col=5,endColumn=9,title=call/dynamic-url::100%25 of%0D%0Ait: a, b\n',
  )
})

test('has a command for each severity, with the help behind the message', () => {
  const at = { file: 'a.ts', line: 1, column: 2 }
  const all = (['error', 'warning', 'info'] as const).map((severity) => ({
    ...diagnostic,
    severity,
    at,
    message: 'M.',
  }))
  expect(formatGithub(all.map((each) => ({ ...each, help: 'H.' })))).toBe(
    ['error', 'warning', 'notice']
      .map((command) => `::${command} file=a.ts,line=1,col=2,title=call/dynamic-url::M. H.\n`)
      .join(''),
  )
})

test('names files from the top of the repository', () => {
  expect(formatGithub([diagnostic], 'apps/web/')).toContain('file=apps/web/app/a')
})
