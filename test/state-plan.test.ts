// Which actions of a project return their failures, as told by what all of their callers do.
import { describe, expect, it } from 'vitest'
import { load } from '../src/project/load.js'
import { runTransforms } from '../src/run.js'
import { defaults, type StateShapeChoice } from '../src/settings.js'
import { transformOptions } from '../src/transform-options.js'
import * as throwToState from '../transforms/throw-to-state.js'
import { temporaryFolder } from './temporary.js'

const base = {
  'package.json': JSON.stringify({ dependencies: { next: '16.0.0', react: '19.2.0' } }),
  'app/page.tsx': 'export default function Page() {\n  return null\n}\n',
  'app/actions.ts': `'use server'

export async function rename(id: string, name: string) {
  if (!name) throw new Error('A name is needed')
  await save(id, name)
}
`,
}

async function outcome(
  files: Record<string, string>,
  mayChange: (file: string) => boolean = () => true,
  stateShape: StateShapeChoice = 'success',
) {
  const project = await load(temporaryFolder({ ...base, ...files }), defaults)
  const options = transformOptions(project, { ...defaults, stateShape }, mayChange)
  const scripts = [...project.scripts].map(([path, text]) => ({ path, text }))
  const { changes, refused } = runTransforms([throwToState], scripts, options)
  return {
    changed: changes.map(({ path }) => path).sort(),
    text: Object.fromEntries(changes.map(({ path, after }) => [path, after])),
    reasons: refused.map(({ message }) => message.split('still does: ')[1]),
  }
}

describe('an action and its callers', () => {
  it('change together', async () => {
    const { changed, text, reasons } = await outcome({
      'app/title.tsx': `'use client'
import { rename } from './actions'

export const save = async (id: string, name: string) => {
  await rename(id, name)
}
`,
    })
    expect(reasons).toEqual([])
    expect(changed).toEqual(['app/actions.ts', 'app/title.tsx'])
    expect(text['app/actions.ts']).toContain("if (!name) return { success: false, error: 'A name is needed' }")
    expect(text['app/title.tsx']).toContain('const result = await rename(id, name)\n  if (!result.success) throw')
  })

  it.each([
    ['detected', "{ ok: false, message: 'A name is needed' }", 'if (!result.ok) throw new Error(result.message)'],
    ['success', "{ success: false, error: 'A name is needed' }", 'if (!result.success) throw new Error(result.error)'],
  ] as const)('speak as the other actions do where the shape is to be %s', async (stateShape, failure, check) => {
    const { text } = await outcome(
      {
        'app/other.ts': `'use server'

export async function join(name: string) {
  if (!name) return { ok: false, message: 'Who?' }
  if (name === 'me') return { ok: false, message: 'You are here' }
  if (name === 'you') return { ok: false, message: 'Are you?' }
  return { ok: true }
}
`,
        'app/title.ts':
          "import { rename } from './actions'\n\nexport async function save(id: string) {\n  await rename(id, '')\n}\n",
      },
      undefined,
      stateShape,
    )
    expect(text['app/actions.ts']).toContain(`return ${failure}`)
    expect(text['app/title.ts']).toContain(check)
  })

  it('are followed through re-exports under other names', async () => {
    const { changed } = await outcome({
      'app/all.ts': "export * from './some'\n",
      'app/some.ts': "export { rename as call } from './actions'\n",
      'app/title.tsx':
        "import { call } from './all'\n\nexport async function save(id: string) {\n  await call(id, '')\n}\n",
    })
    expect(changed).toEqual(['app/actions.ts', 'app/title.tsx'])
  })

  it('change where some look at the result already', async () => {
    const { changed } = await outcome({
      'app/a.tsx': `import { useActionState } from 'react'
import { rename } from './actions'

export function A() {
  const [state, action] = useActionState(rename, null)
  return <form action={action}>{state?.error}</form>
}
`,
      'app/b.ts': "import { rename } from './actions'\n\nexport async function b() {\n  await rename('1', '')\n}\n",
    })
    expect(changed).toEqual(['app/actions.ts', 'app/b.ts'])
  })

  it.each([
    ['there is none', '', 'nothing in the project calls it.'],
    [
      'one gives it to a form',
      "import { rename } from './actions'\n\nexport const Form = () => <form action={rename} />\n",
      '`app/caller.tsx:3` hands it on.',
    ],
    [
      'one does not wait',
      "import { rename } from './actions'\n\nexport function save() {\n  void rename('1', '')\n}\n",
      '`app/caller.tsx:4` does not wait for it.',
    ],
    [
      'one waits with a chain',
      "import { rename } from './actions'\n\nexport const save = () => rename('1', '').catch(() => null)\n",
      '`app/caller.tsx:3` does not wait for it.',
    ],
    [
      'one asks for it in an expression',
      "import { rename } from './actions'\n\nexport async function save() {\n  if (await rename('1', '')) return 1\n}\n",
      '`app/caller.tsx:4` uses what it returns in the middle of an expression.',
    ],
    [
      'one imports the whole file',
      "import * as actions from './actions'\n\nexport async function save() {\n  await actions.rename('1', '')\n}\n",
      '`app/caller.tsx` imports the whole file, so that its calls cannot be followed.',
    ],
    [
      'one imports it while it runs',
      "export async function save() {\n  const { rename } = await import('./actions')\n  await rename('1', '')\n}\n",
      '`app/caller.tsx` imports the whole file, so that its calls cannot be followed.',
    ],
  ])('stay where %s', async (_, caller, reason) => {
    const { changed, reasons } = await outcome(caller === '' ? {} : { 'app/caller.tsx': caller })
    expect(changed).toEqual([])
    expect(reasons).toEqual([reason])
  })

  it('stay where a test mocks the action', async () => {
    const { changed, reasons } = await outcome({
      'app/caller.ts':
        "import { rename } from './actions'\n\nexport async function save() {\n  await rename('1', '')\n}\n",
      'app/caller.test.ts': "import { vi } from 'vitest'\n\nvi.mock('./actions', () => ({ rename: vi.fn() }))\n",
    })
    expect(changed).toEqual([])
    expect(reasons).toEqual(['`app/caller.test.ts` mocks it, as it is now.'])
  })

  it('stay where a caller may not change', async () => {
    const { changed, reasons } = await outcome(
      {
        'app/caller.ts':
          "import { rename } from './actions'\n\nexport async function save() {\n  await rename('1', '')\n}\n",
      },
      (file) => file === 'app/actions.ts',
    )
    expect(changed).toEqual([])
    expect(reasons).toEqual([
      'its caller `app/caller.ts` has to change with it, and is not among the files of this run.',
    ])
  })

  it('stay where code on the server may tell the class of an error', async () => {
    const { changed, reasons } = await outcome({
      'app/actions.ts': base['app/actions.ts'].replace('new Error', 'new ValidationError'),
      'app/caller.ts':
        "import { rename } from './actions'\n\nexport async function save() {\n  await rename('1', '')\n}\n",
    })
    expect(changed).toEqual([])
    expect(reasons).toEqual(['`app/caller.ts:4` may run on the server, where its errors are known by their class.'])
  })

  it.each([
    [
      'app/api/rename/route.ts',
      "import { rename } from '../../actions'\n\nexport async function POST() {\n  await rename('1', '')\n  return new Response()\n}\n",
    ],
    [
      'app/other.ts',
      "'use server'\n\nimport { rename } from './actions'\n\nexport async function other() {\n  await rename('1', '')\n}\n",
    ],
  ])('stay where only %s calls the action', async (file, caller) => {
    const { changed, reasons } = await outcome({ [file]: caller })
    expect(changed).toEqual([])
    expect(reasons).toEqual(['only code on the server calls it, where the text of an error is not masked.'])
  })

  it('stay where one action returns what another one returns', async () => {
    const { changed, reasons } = await outcome({
      'app/actions.ts': `'use server'

export async function find(id: string) {
  if (!id) throw new Error('Which one?')
  return table.find(id)
}

export async function findOr(id: string, other: string) {
  if (!other) throw new Error('Which one else?')
  return find(id)
}
`,
      'app/caller.ts':
        "import { findOr } from './actions'\n\nexport async function show() {\n  return await findOr('1', '2')\n}\n",
    })
    expect(changed).toEqual([])
    expect(reasons).toEqual([
      '`app/actions.ts:10` returns what it returns, and begins to return failures too.',
      '`app/actions.ts:10` returns what `find` returns, which throws such errors too.',
    ])
  })

  it('have nothing more to do the second time', async () => {
    const first = await outcome({
      'app/title.tsx': `'use client'
import { rename } from './actions'

export const save = (id: string, name: string) => rename(id, name)
`,
    })
    expect(first.changed).toEqual(['app/actions.ts', 'app/title.tsx'])
    const second = await outcome(first.text as Record<string, string>)
    expect(second).toEqual({ changed: [], text: {}, reasons: [] })
  })
})

it('reads in package.json which zod the app speaks', async () => {
  const actions = `'use server'

import { z } from 'zod'

const input = z.object({ name: z.string() })

export async function rename(form: FormData) {
  const { name } = input.parse(Object.fromEntries(form))
  await save(name)
}
`
  const caller =
    "'use client'\n\nimport { rename } from './actions'\n\nexport async function send(form: FormData) {\n  await rename(form)\n}\n"
  const versions = { next: '16.0.0', react: '19.2.0' }
  const { text } = await outcome({
    'package.json': JSON.stringify({ dependencies: { ...versions, zod: '^4.1.0' } }),
    'app/actions.ts': actions,
    'app/send.ts': caller,
  })
  expect(text['app/actions.ts']).toContain('errors: z.flattenError(parsed.error).fieldErrors')
  const older = await outcome({
    'package.json': JSON.stringify({ dependencies: { ...versions, zod: '^3.23.0' } }),
    'app/actions.ts': actions,
    'app/send.ts': caller,
  })
  expect(older.text['app/actions.ts']).toContain('errors: parsed.error.flatten().fieldErrors')
})

it('changes nothing for a page that renders on the server, where nothing is masked yet', async () => {
  const { changed, reasons } = await outcome({
    'app/boards/page.tsx': `import { rename } from '../actions'

export default async function Page() {
  await rename('1', '')
  return null
}
`,
  })
  expect(changed).toEqual([])
  expect(reasons).toEqual(['only code on the server calls it, where the text of an error is not masked.'])
})
