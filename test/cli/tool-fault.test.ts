// A bug of ours in one file: the units of that file stay, everything else is handled, and the exit code says that something failed.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { auditCommand } from '../../src/commands/audit.js'
import { checkCommand } from '../../src/commands/check.js'
import type { ExitCode, Io } from '../../src/commands/io.js'
import { migrateCommand } from '../../src/commands/migrate.js'
import { planCommand } from '../../src/commands/plan.js'
import type { Plan } from '../../src/plan/migration-plan.js'
import { commitAll, git, snapshot, temporaryFolder } from '../temporary.js'
import { recordedIo } from './recorded-io.js'
import type * as RouteHandlers from '../../src/find/route/route-handlers.js'
import type * as ApiCalls from '../../src/find/call/api-calls.js'
import type * as Decision from '../../src/plan/decide-unit.js'
import type * as ActionFunction from '../../src/action-text/action-function.js'
import type * as FetchToAction from '../../transforms/fetch-to-action.js'

type Stage =
  'find the route' | 'find the calls' | 'decide' | 'write the action' | 'write the caller' | 'parse the caller'

/** Where the bug is, and in what file it shows. */
const bug = vi.hoisted(() => ({ stage: null as string | null, file: '' }))
/** `work`, unless the bug is in `stage` and `seen` is its file. */
const buggy = vi.hoisted(() => (stage: Stage, seen: boolean, work: () => never) => {
  if (stage === bug.stage && seen) throw new TypeError('Cannot read properties of undefined')
  return work()
})

vi.mock('../../src/find/route/route-handlers.js', async (original) => {
  const actual = await original<typeof RouteHandlers>()
  const findRouteFile = (...args: Parameters<typeof actual.findRouteFile>) =>
    buggy('find the route', args[0].file === bug.file, () => actual.findRouteFile(...args) as never)
  return { ...actual, findRouteFile }
})
vi.mock('../../src/find/call/api-calls.js', async (original) => {
  const actual = await original<typeof ApiCalls>()
  const findApiCalls = (...args: Parameters<typeof actual.findApiCalls>) =>
    buggy('find the calls', args[0].file === bug.file, () => actual.findApiCalls(...args) as never)
  return { ...actual, findApiCalls }
})
vi.mock('../../src/plan/decide-unit.js', async (original) => {
  const actual = await original<typeof Decision>()
  const decideUnit = (context: Parameters<typeof actual.decideUnit>[0]) =>
    buggy('decide', context.route.file === bug.file, () => actual.decideUnit(context) as never)
  return { ...actual, decideUnit }
})
vi.mock('../../src/action-text/action-function.js', async (original) => {
  const actual = await original<typeof ActionFunction>()
  const actionFunction = (...args: Parameters<typeof actual.actionFunction>) =>
    buggy('write the action', args[1].route.file === bug.file, () => actual.actionFunction(...args) as never)
  return { ...actual, actionFunction }
})
vi.mock('../../transforms/fetch-to-action.js', async (original) => {
  const actual = await original<typeof FetchToAction>()
  const transform: typeof actual.default = (file, ...rest) => {
    if (bug.stage === 'parse the caller' && file.path === bug.file) return 'const = 1'
    return buggy('write the caller', file.path === bug.file, () => actual.default(file, ...rest) as never)
  }
  return { ...actual, default: transform }
})

beforeEach(() => {
  bug.stage = null
})

const app = {
  'package.json': JSON.stringify({ dependencies: { next: '16.0.0', react: '19.2.0', 'react-dom': '19.2.0' } }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { jsx: 'preserve', paths: { '@/*': ['./*'] } } }),
  'app/layout.tsx': 'export default ({ children }: { children: React.ReactNode }) => <main>{children}</main>\n',
  'app/page.tsx': `import { SaveNotes } from '@/components/save-notes'
import { SaveTags } from '@/components/save-tags'

export default () => (
  <>
    <SaveNotes />
    <SaveTags />
  </>
)
`,
  'lib/db.ts': 'export const db = { save: async (kind: string) => console.log(kind) }\n',
  ...endpoint('notes', 'Notes'),
  ...endpoint('tags', 'Tags'),
}

function endpoint(kind: string, name: string): Record<string, string> {
  return {
    [`app/api/${kind}/route.ts`]: `import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST() {
  await db.save('${kind}')
  return NextResponse.json({ ok: true })
}
`,
    [`components/save-${kind}.tsx`]: `'use client'

export function Save${name}() {
  async function save() {
    const res = await fetch('/api/${kind}', { method: 'POST' })
    if (!res.ok) alert('Not saved')
  }
  return <button onClick={save}>Save</button>
}
`,
  }
}

const route = 'app/api/notes/route.ts'
const caller = 'components/save-notes.tsx'

describe.each<[Stage, string, string[]]>([
  ['find the route', route, ['ready POST /api/tags']],
  ['find the calls', caller, ['kept POST /api/notes', 'ready POST /api/tags']],
  ['decide', route, ['blocked POST /api/notes', 'ready POST /api/tags']],
])('a bug that shows to %s', (stage, file, units) => {
  it('leaves its file, and plans the rest', async () => {
    Object.assign(bug, { stage, file })
    const { code, err, plan } = await planned()
    expect(code).toBe(2)
    expect(plan.units.map(({ verdict, id }) => `${verdict} ${id}`)).toEqual(units)
    expect(plan.diagnostics.filter((each) => each.code === 'project/tool-fault').map(({ at }) => at.file)).toEqual([
      file,
    ])
    expect(err).toContain(`error: ${file}: A bug in routes-to-actions: Cannot read properties of undefined`)
  })
})

describe.each<[Stage, string]>([
  ['write the action', route],
  ['write the caller', caller],
  ['parse the caller', caller],
])('a bug that shows to %s', (stage, file) => {
  it('leaves its unit, and migrates the rest', async () => {
    Object.assign(bug, { stage, file })
    const root = committed()
    const { code, out, err } = await run(root, (io) => migrateCommand(io, undefined, { format: 'json' }))
    expect(code).toBe(2)
    expect(err).toContain(`error: ${file}: A bug in routes-to-actions: `)
    const [notes, tags] = (JSON.parse(out) as Plan).units
    expect(notes).toMatchObject({ id: 'POST /api/notes', verdict: 'blocked' })
    expect(notes!.diagnostics.map((each) => each.code)).toEqual(['unit/tool-fault'])
    expect(tags).toMatchObject({ id: 'POST /api/tags', verdict: 'ready' })
    const changed = git(root, 'status', '--porcelain', '--untracked-files=all')
    expect(changed).toContain('components/save-tags.tsx')
    expect(changed).not.toContain('notes')
  })
})

it('is no reason for a gate to pass, nor for an audit', async () => {
  Object.assign(bug, { stage: 'find the calls', file: caller })
  const root = committed()
  const start = snapshot(root)
  const explained = { explain: 'POST /api/tags' }
  for (const command of [
    checkCommand,
    (io: Io) => auditCommand(io, [], {}),
    (io: Io) => planCommand(io, undefined, explained),
    (io: Io) => planCommand(io, undefined, { format: 'html' as const }),
  ]) {
    const { code, err } = await run(root, (io) => command(io, undefined, {}))
    expect(code).toBe(2)
    expect(err).toContain(caller)
  }
  expect(snapshot(root)).toEqual(start)
})

it('leaves no trace where there is none', async () => {
  const { code, err, plan } = await planned()
  expect({ code, err, ready: plan.summary.ready }).toEqual({ code: 0, err: '', ready: 2 })
})

function committed(): string {
  const root = temporaryFolder(app)
  commitAll(root)
  return root
}

async function planned() {
  const { out, ...rest } = await run(committed(), (io) => planCommand(io, undefined, { format: 'json' }))
  return { ...rest, plan: JSON.parse(out) as Plan }
}

async function run(root: string, command: (io: Io) => Promise<ExitCode>) {
  const io = recordedIo(root)
  const code = await command(io)
  return { code, out: io.out(), err: io.err() }
}
