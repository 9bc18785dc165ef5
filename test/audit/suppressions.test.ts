import { expect, test } from 'vitest'
import { auditOf } from './audit-of.js'

const file = (comment: string, end = '') =>
  `'use server'\nimport { db } from '@/lib/db'\n${comment}export async function removePost(id: string) {${end}\n  await db.post.delete({ where: { id } })\n}\n`

async function audited(text: string) {
  const { findings, suppressed } = await auditOf({
    'app/page.tsx':
      "import { removePost } from './actions'\nexport default () => <List remove={removePost} onDone={() => router.refresh()} />\n",
    'app/actions.ts': text,
  })
  return { found: findings.map(({ code, at }) => `${code} ${at.line}`), suppressed }
}

test.each([
  ['above', file('// routes-to-actions-ignore action/missing-auth: a public board\n')],
  ['above another comment', file('// routes-to-actions-ignore action/missing-auth: a public board\n/** Removes. */\n')],
  ['at the end of the line', file('', ' // routes-to-actions-ignore action/missing-auth: a public board')],
  ['as a block', file('/* routes-to-actions-ignore action/missing-auth: a public board */\n')],
  ['with CRLF', file('// routes-to-actions-ignore action/missing-auth: a public board\n').replaceAll('\n', '\r\n')],
])('a comment %s accepts the finding', async (_, text) => {
  expect(await audited(text)).toEqual({ found: [], suppressed: 1 })
})

test('in JSX', async () => {
  const text = (comment: string) =>
    `'use client'\nexport const Panel = () => (\n  <b>\n    ${comment}\n    {process.env.MODEL}\n  </b>\n)\n`
  const { findings } = await auditOf({
    'app/panel.tsx': text('{/* routes-to-actions-ignore client/secret: only in tests */}'),
  })
  expect(findings).toEqual([])
})

test.each([
  [
    'without a reason',
    '// routes-to-actions-ignore action/missing-auth\n',
    ['suppression/without-reason 3', 'action/missing-auth 4'],
  ],
  [
    'with an empty reason',
    '// routes-to-actions-ignore action/missing-auth:\n',
    ['suppression/without-reason 3', 'action/missing-auth 4'],
  ],
  [
    'of another code',
    '// routes-to-actions-ignore action/redirect-in-try: why\n',
    ['suppression/unused 3', 'action/missing-auth 4'],
  ],
  [
    'of no code',
    '// routes-to-actions-ignore action/nothing: why\n',
    ['suppression/unused 3', 'action/missing-auth 4'],
  ],
])('a comment %s is reported and accepts nothing', async (_, comment, found) => {
  expect(await audited(file(comment))).toEqual({ found, suppressed: 0 })
})
