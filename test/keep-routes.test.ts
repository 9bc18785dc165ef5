// Routes that stay answer as before: the handlers of a scenario's `before` and `after`, run side by side on the same requests.
import { join } from 'node:path'
import ts from 'typescript'
import { beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../src/plan/plan.js'
import { load } from '../src/project/load.js'
import { scan } from '../src/scan.js'
import { defaults } from '../src/settings.js'
import { sourcesIn } from './sources-in.js'

const projects = join(import.meta.dirname, '..', '__testfixtures__', 'projects')
const scenario = join(projects, 'keep-routes')
const pagesScenario = join(projects, 'keep-routes-pages')
const sidesOf = (folder: string) => ({
  before: sourcesIn(join(folder, 'before')),
  after: sourcesIn(join(folder, 'after')),
})
const sides = sidesOf(scenario)

/** Changed by the cases. */
const world = { session: null as { userId: string } | null, found: true, breaks: false, calls: [] as unknown[] }

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

type Case = [name: string, body: string | undefined, state: Partial<typeof world>]
type Unit = [unit: string, file: string, method: string, url: string, cases: Case[]]

describe.each<Unit>([
  [
    'POST /api/posts',
    'app/api/posts/route.ts',
    'POST',
    '/api/posts',
    [
      ['a success', '{"title":"A","body":"b"}', { session: { userId: '1' } }],
      ['a title that is too long', `{"title":"${'x'.repeat(81)}","body":""}`, { session: { userId: '1' } }],
      ['nobody signed in', '{"title":"A","body":"b"}', {}],
      ['nobody signed in, and a body that is no JSON', '{"title"', {}],
      ['a body that is no JSON', '{"title"', { session: { userId: '1' } }],
      ['no body', undefined, { session: { userId: '1' } }],
      ['a database that is gone', '{"title":"A","body":"b"}', { session: { userId: '1' }, breaks: true }],
    ],
  ],
  [
    'DELETE /api/posts/[id]',
    'app/api/posts/[id]/route.ts',
    'DELETE',
    '/api/posts/7',
    [
      ['a success', undefined, { session: { userId: '1' } }],
      ['nobody signed in', undefined, {}],
      ['no such post', undefined, { session: { userId: '1' }, found: false }],
      ['a database that is gone', undefined, { session: { userId: '1' }, breaks: true }],
    ],
  ],
  [
    'POST /api/drafts',
    'app/api/drafts/route.ts',
    'POST',
    '/api/drafts?author=me',
    [
      ['a success', '{"title":"A"}', {}],
      ['a body that is no JSON', 'title=A', {}],
      ['a body that is null', 'null', {}],
      ['a database that is gone', '{"title":"A"}', { breaks: true }],
    ],
  ],
  [
    'POST /api/drafts without its query',
    'app/api/drafts/route.ts',
    'POST',
    '/api/drafts',
    [
      ['a refusal', '{"title":"A"}', {}],
      ['a body that is no JSON', '', {}],
    ],
  ],
])('%s', (_unit, file, method, url, cases) => {
  beforeEach(() => Object.assign(world, { session: null, found: true, breaks: false, calls: [] }))

  it.each(cases)('answers %s as before', async (_name, body, state) => {
    const [before, after] = [await answer('before'), await answer('after')]
    expect(after).toEqual(before)

    async function answer(side: keyof typeof sides) {
      Object.assign(world, { session: null, found: true, breaks: false, calls: [] }, state)
      const { [method]: handler } = moduleOf(sides[side], file) as Record<string, Handler>
      const request = new Request(`http://localhost${url}`, { method, ...(body === undefined ? {} : { body }) })
      return { ...(await outcomeOf(handler!(request, { params: Promise.resolve({ id: '7' }) }))), calls: world.calls }
    }
  })
})

type PagesHandler = (request: object, response: object) => Promise<unknown>
type PagesCase = [method: string, body: unknown, state?: Partial<typeof world>]

describe.each<[file: string, query: Record<string, string>, cases: PagesCase[]]>([
  [
    'pages/api/posts/index.ts',
    {},
    [
      ['GET', undefined],
      ['POST', { title: 'A', body: 'b' }],
      ['POST', { title: '' }],
      ['POST', { title: 'x'.repeat(81) }],
      ['POST', null],
      ['POST', { title: 'A' }, { breaks: true }],
      ['PUT', { title: 'A' }],
    ],
  ],
  [
    'pages/api/posts/[id].ts',
    { id: '7' },
    [
      ['GET', undefined],
      ['DELETE', undefined],
      ['DELETE', undefined, { found: false }],
      ['PATCH', '{"title":"B"}'],
      ['PATCH', '{"title"'],
      ['PATCH', '{"title"', { found: false }],
      ['PUT', undefined],
      ['PUT', undefined, { found: false }],
    ],
  ],
  [
    'pages/api/notes/report.ts',
    {},
    [
      ['POST', { note: '1' }],
      ['POST', { note: '1' }, { found: false }],
      ['DELETE', { note: '1' }],
    ],
  ],
  [
    'pages/api/notes/pin.ts',
    {},
    [
      ['POST', '{"note":"1"}'],
      ['POST', 'note=1'],
      ['GET', undefined],
      ['GET', undefined, { breaks: true }],
    ],
  ],
  [
    'pages/api/account/name.ts',
    {},
    [
      ['PUT', { title: 'B' }, { session: { userId: '1' } }],
      ['PUT', { title: '' }, { session: { userId: '1' } }],
      ['PUT', { title: 'B' }],
      ['PUT', { title: 'B' }, { session: { userId: '1' }, breaks: true }],
      ['GET', undefined, { session: { userId: '1' } }],
      ['GET', undefined],
    ],
  ],
  [
    'pages/api/account/index.ts',
    {},
    [
      ['DELETE', undefined, { session: { userId: '1' } }],
      ['DELETE', undefined],
      ['GET', undefined],
    ],
  ],
])('%s', (file, query, cases) => {
  const pages = sidesOf(pagesScenario)

  it.each(cases)('answers %s %j as before %j', async (method, body, state) => {
    const [before, after] = [await answer('before'), await answer('after')]
    expect(after).toEqual(before)

    async function answer(side: keyof typeof pages) {
      Object.assign(world, { session: null, found: true, breaks: false, calls: [] }, state)
      const { default: handler } = moduleOf(pages[side], file) as { default: PagesHandler }
      const sent: unknown[] = []
      const note = (name: string) => (value: unknown) => (sent.push([name, JSON.stringify(value)]), response)
      const response: object = {
        status: note('status'),
        json: note('json'),
        end: note('end'),
        setHeader: note('header'),
      }
      const thrown = await handler({ method, query, body }, response).then(
        () => null,
        (error: unknown) => (error as Error).name,
      )
      return { sent, thrown, calls: world.calls }
    }
  })
})

it('keeps what a second run finds, and says why', async () => {
  const project = await load(join(scenario, 'after'), defaults)
  const { units, summary } = plan(project, scan(project, defaults), defaults)
  const codes = units.map(({ id, verdict, diagnostics }) => [id, verdict, ...diagnostics.map(({ code }) => code)])
  expect(codes).toEqual([
    ['POST /api/drafts', 'kept', 'caller/in-test', 'route/kept-thin'],
    ['GET /api/posts', 'kept', 'unit/read'],
    ['POST /api/posts', 'kept', 'route/kept-thin'],
    ['DELETE /api/posts/[id]', 'kept', 'route/kept-thin'],
  ])
  expect(summary.blocked).toBe(0)
})

it('knows the branches that stay thin', async () => {
  const project = await load(join(pagesScenario, 'after'), defaults)
  const { units } = plan(project, scan(project, defaults), defaults)
  const codes = units.map(({ id, verdict, diagnostics }) => [id, verdict, ...diagnostics.map(({ code }) => code)])
  expect(codes).toEqual([
    ['DELETE /api/account', 'kept', 'route/kept-thin'],
    ['PUT /api/account/name', 'kept', 'route/kept-thin'],
    ['DELETE /api/notes/mixed', 'kept', 'unit/no-caller'],
    ['PUT /api/notes/mixed', 'blocked', 'route/inseparable-handlers'],
    ['POST /api/notes/pin', 'kept', 'route/kept-thin'],
    ['POST /api/notes/report', 'kept', 'route/kept-thin'],
    ['GET /api/posts', 'kept', 'unit/read'],
    ['POST /api/posts', 'kept', 'route/kept-thin'],
    ['DELETE /api/posts/[id]', 'kept', 'route/kept-thin'],
    ['GET /api/posts/[id]', 'kept', 'unit/read'],
    ['PATCH /api/posts/[id]', 'kept', 'route/kept-thin'],
  ])
})

/** What Next would send: a handler that throws is a 500 without a body, whatever it threw. */
async function outcomeOf(answer: Promise<Response>) {
  try {
    const response = await answer
    return { status: response.status, headers: [...response.headers], body: await response.text() }
  } catch (error) {
    return { thrown: (error as Error).name }
  }
}

const post = { id: '7', title: 'A', body: 'b', createdAt: new Date(0), draft: undefined }
const called = (name: string, value: unknown, result: unknown) => {
  world.calls.push([name, value])
  return world.breaks ? Promise.reject(new Error('gone')) : Promise.resolve(result)
}
const stubs: Record<string, unknown> = {
  'next/server': { NextRequest: Request, NextResponse: class extends Response {} },
  // What the request is asked through has to be there, as in `pages/api`.
  'next-auth': {
    getServerSession: (...args: unknown[]) =>
      called('session', args.length, world.session && { user: { id: world.session.userId } }),
  },
  '@/lib/auth': {
    authOptions: {},
    findUserOf: (request: object) => called('user', 'method' in request, world.session && { id: world.session.userId }),
  },
  '@/lib/session': { getSession: () => Promise.resolve(world.session) },
  '@/lib/db': {
    db: {
      post: {
        create: (value: unknown) => called('create', value, post),
        list: () => called('list', undefined, [post]),
        find: (id: string) => called('find', id, world.found ? post : null),
        delete: (id: string) => called('delete', id, undefined),
      },
    },
  },
}

/** The exports of a script of `files`, compiled on the way, with everything outside of them stubbed. */
function moduleOf(files: ReadonlyMap<string, string>, file: string): unknown {
  const { outputText } = ts.transpileModule(files.get(file)!, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const module = { exports: {} as Record<string, unknown> }
  const require = (specifier: string) => {
    if (specifier in stubs) return stubs[specifier]
    const target = specifier.startsWith('@/') ? specifier.slice(2) : join(file, '..', specifier)
    return moduleOf(files, `${target}.ts`)
  }
  const silent = { ...console, error: () => undefined }
  const run = new Function('module', 'exports', 'require', 'console', outputText) as (...args: unknown[]) => void
  run(module, module.exports, require, silent)
  return module.exports
}
