// What `run` writes where it depends on the project around the files.
import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary.js'
import { runCli } from './run-cli.js'

const page = 'export default function Page() {\n  return null\n}\n'
const app = (next: string, files: Record<string, string>) =>
  temporaryFolder({
    'package.json': JSON.stringify({ dependencies: { next, react: '19.2.0' } }),
    'app/page.tsx': page,
    ...files,
  })

const swallowed = `'use server'

import { notFound } from 'next/navigation'

export async function open(id: string) {
  try {
    if (!(await find(id))) notFound()
  } catch (error) {
    console.error(error)
  }
}
`

it.each([
  ['14.2.0', false],
  ['15.1.0', true],
])('redirect-out-of-try on Next %s knows whether there is unstable_rethrow', (next, has) => {
  const { stdout } = runCli(app(next, { 'app/open.ts': swallowed }), ['run', 'redirect-out-of-try', '-n'])
  expect(stdout.includes('unstable_rethrow')).toBe(has)
})

const refreshes = `'use server'

import { revalidateTag } from 'next/cache'

export async function refreshAll() {
  revalidateTag('all')
}
`

it.each([
  ['no route handler runs', {}, true],
  [
    'a route handler runs',
    {
      'app/api/all/route.ts': `import { refreshAll } from '../../all'

export async function POST() {
  await refreshAll()
  return Response.json({})
}
`,
    },
    false,
  ],
])('one-argument-revalidate-tag in an action that %s', (_, files, writes) => {
  const root = app('16.0.0', { 'app/all.ts': refreshes, ...(files as Record<string, string>) })
  const { stdout, stderr } = runCli(root, ['run', 'one-argument-revalidate-tag', '-n'])
  expect(stdout.includes('updateTag')).toBe(writes)
  expect(stderr.includes('a route handler runs this action too')).toBe(!writes)
})

const formState = `'use client'

import { useFormState } from 'react-dom'
import { save } from './actions'

export function Editor() {
  const [state, action] = useFormState(save, null)
  return <form action={action}>{state}</form>
}
`

const withVersions = (next: string, react: string, files: Record<string, string>) =>
  temporaryFolder({
    'package.json': JSON.stringify({ dependencies: { next, react } }),
    'app/page.tsx': page,
    ...files,
  })

it.each([
  ['form-state-to-action-state', '14.2.0', '18.3.1', 'React 19', 'React 18', 'useActionState'],
  ['one-argument-revalidate-tag', '15.5.0', '19.1.0', 'Next 16', 'Next 15', 'updateTag'],
])('%s refuses Next %s with React %s', (transform, next, react, needs, has, written) => {
  const root = withVersions(next, react, { 'app/editor.tsx': formState, 'app/all.ts': refreshes })
  const refused = runCli(root, ['run', transform, '-n'])
  expect(refused).toMatchObject({ code: 0, stdout: '' })
  expect(refused.stderr).toContain(`writes what ${needs} has, and this file runs with ${has}: nothing is changed.`)
  expect(refused.stderr).toContain('app/too-old-for-transform')
  expect(runCli(root, ['run', transform, '--check']).code).toBe(0)
  expect(runCli(root, ['run', transform, '-n', '--assume-next', '16']).stdout).toContain(written)
})

it('refuses on standard input what it refuses in the file', () => {
  const root = withVersions('14.2.0', '18.3.1', {})
  const given = (...more: string[]) =>
    runCli(root, ['run', 'form-state-to-action-state', '--stdin-filepath', 'app/editor.tsx', ...more], {}, formState)
  expect(given()).toMatchObject({ code: 0, stdout: formState })
  expect(given().stderr).toContain('app/too-old-for-transform')
  expect(given('--assume-next', '16').stdout).toContain('useActionState')
})
