import { describe, expect, test } from 'vitest'
import { diagnose, type Diagnostic } from '../../src/diagnostics.js'
import { type Block, fit, githubLimit } from '../../src/report/markdown-fit.js'
import { code, inTag, prose, row } from '../../src/report/markdown-text.js'
import {
  formatCheckMarkdown,
  formatFindingsMarkdown,
  formatMigrationMarkdown,
  formatPlanMarkdown,
} from '../../src/report/markdown.js'
import { at, planOf, samplePlan, unit } from './sample-plan.js'

test('the plan has a table for each verdict, reasons and remarks folded', () => {
  expect(formatPlanMarkdown(samplePlan)).toBe(`<!-- Written by routes-to-actions -->

### Migration plan for \`apps/web\`

4 endpoints: 2 ready, 1 blocked, 1 kept. 5 callers. 9 reads stay as they are.

#### Ready to migrate (2)

| endpoint | becomes | callers |
| --- | --- | --- |
| \`POST /api/posts\` | \`createPost\` in \`app/actions/posts.actions.ts\` | \`components/new-post.tsx:24\`<br>\`components/quick-add.tsx:151\` |
| \`DELETE /api/posts/[id]\` | \`deletePost\` in \`app/actions/posts.actions.ts\` | \`components/post-card.tsx:17\` |

#### Blocked (1)

| endpoint | reason | where |
| --- | --- | --- |
| \`PUT /api/profile\` | The caller is also reached from pages/settings.tsx. There the body of an action would be shipped to the browser and run in it. (and 2 more) | \`pages/settings.tsx:12\` |

<details>
<summary>PUT /api/profile: 3 reasons</summary>

- The caller is also reached from pages/settings.tsx. There the body of an action would be shipped to the browser and run in it. Move that page to app/, or keep the route. \`caller/in-pages-router\` at \`pages/settings.tsx:12\`, imported here: \`pages/index.tsx:2\`
- The URL of this call is only known in part (\`/api/\${section}\`). Write the path as a literal or as a template with one expression per segment. \`call/dynamic-url\` at \`components/profile.tsx:31\`, \`components/profile.tsx:40\`

</details>

<details>
<summary>Kept as endpoints (1)</summary>

| endpoint | reason | where |
| --- | --- | --- |
| \`POST /api/old\` | Nothing in this repository calls the endpoint: who needs it is not known. | \`app/api/old/route.ts:3\` |

</details>

<details>
<summary>Also noted (1)</summary>

- This file does not parse: Unexpected token, expected ',' Fix the syntax error and run again; what this file calls is unknown until then. \`project/syntax-error\` at \`lib/broken.ts:3\`

</details>
`)
})

test('the check shows what it counts, and what the baseline does', () => {
  const findings = [diagnose('caller/in-test', at('a.ts', 2)), diagnose('action/parse-throws', at('b.ts', 1), 'schema')]
  const counted = { ready: [], blocked: [], findings }
  const failed = formatCheckMarkdown(samplePlan, { ...counted, baseline: null })
  expect(failed).toContain('\nThe check failed.\n4 endpoints: 2 ready')
  // Errors first.
  expect(failed).toMatch(/\| error \| `b\.ts:1` \| `schema` throws [^\n]*\n\| (warning|info) \| `a\.ts:2`/)
  expect(failed).not.toContain('Ready to migrate')
  const stale = [diagnose('baseline/stale-entry', at('x.json', 7), 'unit/ready', 'a.ts', 'POST /api/a')]
  const baseline = { file: 'x.json', accepted: 3, stale }
  const passed = formatCheckMarkdown(samplePlan, { ...counted, findings: [], baseline })
  expect(passed).toContain('\nNothing new.\n3 findings accepted by x.json.\n')
  expect(passed).toContain('<summary>Stale in the baseline (1)</summary>')
})

test('a migration lists its files, and findings stand alone', () => {
  const changes = [{ path: 'app/actions/posts.actions.ts', before: null, after: 'x' }]
  const report = formatMigrationMarkdown(samplePlan, changes)
  expect(report).toContain('#### To server actions (2)')
  expect(report).toContain('| created | `app/actions/posts.actions.ts` |')
  expect(formatFindingsMarkdown('Audit', '3 actions.', [])).toBe(
    '<!-- Written by routes-to-actions -->\n\n### Audit\n\n3 actions.\n',
  )
})

describe('text cannot become markup', () => {
  test.each([
    ['a/[id]/x.ts:3', '`a/[id]/x.ts:3`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['</details><script>', '`</details><script>`'],
    ['two\r\n\r\nlines', '`two lines`'],
    ['', ''],
  ])('%s as code', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test.each([
    ['`fetch` is `x|y`.', '`fetch` is `x|y`.'],
    ['</details> *a* _b_ [c](d) ~e~ \\', '&lt;/details&gt; \\*a\\* \\_b\\_ \\[c\\](d) \\~e\\~ \\\\'],
    ['a ` <b>', 'a \\` &lt;b&gt;'],
    ['`a` and ` <b>', '`a` and \\` &lt;b&gt;'],
    ['ask @someone about #12', 'ask @<!-- -->someone about #<!-- -->12'],
    ['line\n# heading', 'line # heading'],
  ])('%s as prose', (text, expected) => {
    expect(prose(text)).toBe(expected)
  })

  test('a cell is one cell', () => {
    expect(row([code('a|b'), prose('c|d')])).toBe('| `a\\|b` | c\\|d |')
  })

  test('a summary is no markup', () => {
    expect(inTag('POST /</summary>`*"@a')).toBe('POST /&#60;/summary&#62;&#96;&#42;&#34;&#64;a')
  })

  test('in a whole report', () => {
    const hostile = '</details></summary><script>alert(1)</script> | `x` ``y @me\n\n# z'
    const error: Diagnostic = { ...diagnose('call/dynamic-url', at(`app/${hostile}.tsx`, 1), hostile), help: hostile }
    const blocked = unit(`POST /${hostile}`, 'blocked', { diagnostics: [{ ...error, message: hostile }] })
    const report = formatPlanMarkdown(planOf([blocked], { root: hostile, diagnostics: [error] }))
    const outside = report.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '')
    expect(outside).not.toMatch(/<(?!\/?details>|\/?summary>|br>|!-- -->|!-- Written)/)
    for (const tag of ['details', 'summary']) {
      expect(outside.split(`<${tag}>`)).toHaveLength(outside.split(`</${tag}>`).length)
    }
    for (const line of report.split('\n').filter((each) => each.startsWith('| '))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(4)
    }
  })
})

describe('what GitHub does not take', () => {
  const many = (number: number) =>
    Array.from({ length: number }, (_, i) =>
      unit(`POST /api/things/${'long/'.repeat(20)}${i}`, 'blocked', {
        diagnostics: [1, 2, 3].map((line) => diagnose('call/dynamic-url', at(`components/${i}.tsx`, line), 'x')),
      }),
    )

  test.each([1, 10, 100, 150, 400, 3000])('is left off, and said, with %i endpoints', (number) => {
    const report = formatPlanMarkdown(planOf(many(number)))
    expect(report.length).toBeLessThanOrEqual(githubLimit)
    const isCut = report.includes('Left off, because GitHub takes no more than 65,536 characters:')
    expect(isCut).toBe(number > 100)
    // Little of the room is wasted.
    if (isCut) expect(report.length).toBeGreaterThan(githubLimit - 1000)
    expect(report.split('<details>')).toHaveLength(report.split('</details>').length)
  })

  test('counts what is left off by kind', () => {
    const blocks: Block[] = [
      { head: ['a'], rows: ['1', '2', '3'], noun: 'row' },
      { head: ['b'], rows: ['x'.repeat(1000)], noun: 'long one' },
      { head: ['c'], rows: ['1'], noun: 'last one' },
    ]
    expect(fit(blocks, 'More.', 500)).toBe(
      'a\n1\n2\n3\n\nc\n1\n\n> Left off, because GitHub takes no more than 65,536 characters: 1 long one. More.\n',
    )
    expect(fit(blocks, 'More.', 5000)).not.toContain('Left off')
  })
})
