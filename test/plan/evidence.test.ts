// Evidence that stands outside of the route file: in helpers, in documents, and in who else calls.
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/plan/plan.js'
import { load } from '../../src/project/load.js'
import { scan } from '../../src/scan.js'
import { defaults } from '../../src/settings.js'
import { temporaryFolder } from '../temporary.js'

const app = {
  'package.json': '{"dependencies": {"next": "16.0.0", "react": "19.2.0"}}',
  'tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["./*"]}}}',
  'app/page.tsx': "import { Save } from '../components/save'\nexport default () => <Save />\n",
  'components/save.tsx':
    "'use client'\nexport function Save() {\n  async function save() {\n    await fetch('/api/posts', { method: 'POST' })\n  }\n  return <button onClick={save}>Save</button>\n}\n",
}

/** `verdict id: code file:line, …` of every unit. */
async function decided(files: Record<string, string>): Promise<string[]> {
  const project = await load(temporaryFolder({ ...app, ...files }), defaults)
  return plan(project, scan(project, defaults), defaults).units.map(({ verdict, id, diagnostics }) =>
    `${verdict} ${id}: ${diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`).join(', ')}`.trim(),
  )
}

const route = (body: string, imports = '') =>
  `${imports}\nexport async function POST(req: Request) {\n${body}\nreturn Response.json({ done: true })\n}\n`
const hook = 'app/api/hook/route.ts'

describe('helpers of the project', () => {
  it.each<[name: string, files: Record<string, string>, found: string]>([
    [
      'a signature check',
      {
        [hook]: route('await verify(req)', "import { verify } from '@/lib/webhook'"),
        'lib/webhook.ts':
          "export async function verify(request: Request) {\n  if (request.headers.get('x-acme-signature') !== sign()) throw new Error()\n}\n",
      },
      'kept POST /api/hook: route/webhook lib/webhook.ts:2',
    ],
    [
      'a check two imports away',
      {
        [hook]: route('await check(req)', "import { check } from '@/lib/check'"),
        'lib/check.ts':
          "import { keyOf } from './key'\nexport function check(req: Request) {\n  if (keyOf(req) !== 'a') throw new Error()\n}\n",
        'lib/key.ts': "export const keyOf = (req: Request) => req.headers.get('x-api-key')\n",
      },
      'kept POST /api/hook: route/bearer-token lib/key.ts:1',
    ],
    [
      'a wrapper',
      {
        [hook]:
          "import { withQueue } from '@/lib/queue'\nexport const POST = withQueue(async (req: Request) => Response.json({}))\n",
        'lib/queue.ts':
          "import { verifySignatureAppRouter } from '@upstash/qstash/nextjs'\nexport function withQueue(handler) {\n  return (req) => verifySignatureAppRouter(handler)(req)\n}\n",
      },
      'kept POST /api/hook: route/cron lib/queue.ts:3',
    ],
    [
      'headers() of Next',
      {
        [hook]: route('await requireKey()', "import { requireKey } from '@/lib/key'"),
        'lib/key.ts':
          "import { headers } from 'next/headers'\nexport async function requireKey() {\n  const headerList = await headers()\n  if (headerList.get('x-api-key') !== 'a') throw new Error()\n}\n",
      },
      'kept POST /api/hook: route/bearer-token lib/key.ts:4',
    ],
    [
      'a function for webhooks, by its name',
      {
        [hook]: route('await handleWebhook({ request: req })', "import { handleWebhook } from '@/lib/chat'"),
        'lib/chat.ts': 'export async function handleWebhook({ request }) {\n  await bot(request)\n}\n',
      },
      'kept POST /api/hook: route/webhook lib/chat.ts:1',
    ],
    [
      'a raw body reader',
      {
        [hook]: route('const body = await rawBody(req)', "import { rawBody } from '@/lib/body'"),
        'lib/body.ts':
          'export async function rawBody(req: Request) {\n  return Buffer.from(await req.arrayBuffer())\n}\n',
      },
      'kept POST /api/hook: route/raw-body app/api/hook/route.ts:3',
    ],
    [
      'a secret of the scheduler',
      {
        [hook]: route('assertCron(req)', "import { assertCron } from '@/lib/cron'"),
        'lib/cron.ts':
          "export function assertCron(req: Request) {\n  if (req.headers.get('x') !== process.env.CRON_SECRET) throw new Error()\n}\n",
      },
      'kept POST /api/hook: route/cron lib/cron.ts:2',
    ],
  ])('%s', async (_, files, found) => {
    expect(await decided(files)).toEqual([found])
  })

  it.each<[name: string, files: Record<string, string>]>([
    [
      'a header of what comes back',
      {
        [hook]: route('await load(req)', "import { load } from '@/lib/load'"),
        'lib/load.ts':
          "export async function load(req: Request) {\n  const answer = await fetch('https://example.com')\n  return answer.headers.get('x-signature')\n}\n",
      },
    ],
    [
      'a header that is sent',
      {
        [hook]: route('await send(req)', "import { send } from '@/lib/send'"),
        'lib/send.ts':
          "export async function send(req: Request) {\n  const headers: Record<string, string> = {}\n  headers['authorization'] = 'Bearer a'\n  await fetch('https://example.com', { headers })\n}\n",
      },
    ],
    [
      'whom a limit of requests lets pass',
      {
        [hook]: route('await limit(req)', "import { limit } from '@/lib/rate-limit'"),
        'lib/rate-limit.ts': "export const limit = async (req: Request) => req.headers.get('x-api-key') === 'a'\n",
      },
    ],
    [
      'another function of the same module',
      {
        [hook]: route('await save(req)', "import { save } from '@/lib/both'"),
        'lib/both.ts':
          "export const save = async (req: Request) => console.log(req)\nexport const keyOf = (req: Request) => req.headers.get('x-api-key')\n",
      },
    ],
    [
      'what is not given the request',
      {
        [hook]: route("await keyOf(other)\nconst other = 'a'", "import { keyOf } from '@/lib/key'"),
        'lib/key.ts': "export const keyOf = (req) => req.headers.get('x-api-key')\n",
      },
    ],
  ])('%s is none', async (_, files) => {
    expect(await decided(files)).toEqual([expect.stringMatching(/^kept POST \/api\/hook: unit\/no-caller /)])
  })
})

const wrapped = {
  'pages/api/posts.ts':
    "import { cors } from '@/lib/cors'\nexport default async function handler(req, res) {\n  await cors(req, res)\n  res.json({})\n}\n",
  'lib/cors.ts': "export async function cors(req, res) {\n  res.setHeader('Access-Control-Allow-Origin', '*')\n}\n",
}

it('believes a helper that answers other origins where no page calls', async () => {
  const quiet = { 'app/page.tsx': 'export default () => null\n', 'components/save.tsx': '' }
  expect(await decided({ ...wrapped, ...quiet })).toEqual(['kept ANY /api/posts: route/cors lib/cors.ts:2'])
  expect(await decided(wrapped)).toEqual([expect.stringMatching(/^blocked POST \/api\/posts: /)])
})

describe('documents', () => {
  const posts = {
    'app/api/posts/route.ts': route('await save()', "import { save } from '@/lib/db'"),
    'lib/db.ts': 'export async function save() {}\n',
  }

  it('finds the queues of vercel.json, and its jobs where GET may be asked', async () => {
    const settings = {
      crons: [{ path: '/api/clean', schedule: '0 5 * * *' }],
      functions: { 'app/api/hook/route.ts': { experimentalTriggers: [{ type: 'queue/v2beta', topic: 'a' }] } },
    }
    const found = await decided({
      'vercel.json': JSON.stringify(settings),
      [hook]: route(''),
      'pages/api/clean.ts': 'export default function handler(req, res) {\n  res.json({})\n}\n',
      'app/api/posts/route.ts': route(''),
    })
    expect(found).toEqual([
      'kept ANY /api/clean: route/cron vercel.json:1',
      'kept POST /api/hook: route/protocol-endpoint vercel.json:1',
      expect.stringMatching(/^ready POST \/api\/posts:/),
    ])
  })

  it('does not take a job for a caller of POST', async () => {
    const found = await decided({ 'vercel.json': '{"crons": [{"path": "/api/posts"}]}', ...posts })
    expect(found).toEqual([expect.stringMatching(/^ready POST \/api\/posts:/)])
  })

  it.each([
    [
      'openapi.json',
      '{\n  "openapi": "3.1.0",\n  "paths": {\n    "/api/posts": {\n      "post": {}\n    }\n  }\n}\n',
      4,
    ],
    ['docs/api.yaml', 'swagger: "2.0"\nbasePath: /api\npaths:\n  /posts:\n    post:\n      summary: New\n', 4],
    ['openapi.yml', "openapi: 3.0.0\nservers:\n  - url: https://example.com/api\npaths:\n  '/posts':\n    post:\n", 5],
  ])('finds the paths of %s', async (file, text, line) => {
    expect(await decided({ [file]: text, ...posts })).toEqual([
      `kept POST /api/posts: route/documented-api ${file}:${line}`,
    ])
  })

  it.each([
    ['another method', 'openapi.yaml', 'openapi: 3.0.0\npaths:\n  /api/posts:\n    get:\n      summary: All\n'],
    ['another path', 'openapi.yaml', 'openapi: 3.0.0\npaths:\n  /api/posts/{id}:\n    post:\n      summary: One\n'],
    ['no description', 'settings.yaml', 'paths:\n  /api/posts:\n    post:\n'],
    ['a broken file', 'vercel.json', '{"crons": [{"path": "/api/posts"}'],
  ])('%s is none', async (_, file, text) => {
    expect(await decided({ [file]: text, ...posts })).toEqual([expect.stringMatching(/^ready POST \/api\/posts:/)])
  })
})

describe('tokens and pages', () => {
  const guarded = {
    'app/api/posts/route.ts': route(
      "if (!req.headers.get('authorization')) await session()",
      "import { session } from '@/lib/session'",
    ),
    'lib/session.ts': 'export async function session() {}\n',
  }
  it('blocks what takes a token and is called by a page', async () => {
    const [unit] = await decided(guarded)
    expect(unit).toMatch(/^blocked POST \/api\/posts: .*route\/takes-token app\/api\/posts\/route.ts:3/)
  })
  it('keeps it where no page calls it', async () => {
    const found = await decided({
      ...guarded,
      'app/page.tsx': 'export default () => null\n',
      'components/save.tsx': '',
    })
    expect(found).toEqual(['kept POST /api/posts: route/bearer-token app/api/posts/route.ts:3'])
  })
})

it('blocks every endpoint that a chosen part of the path may mean', async () => {
  const found = await decided({
    'app/api/reports/funnel/route.ts': route(''),
    'components/save.tsx':
      "'use client'\nexport function Save({ type }) {\n  return <button onClick={() => fetch(`/api/reports/${type}`, { method: 'POST' })}>Run</button>\n}\n",
  })
  expect(found).toEqual([expect.stringMatching(/^blocked POST \/api\/reports\/funnel: .*call\/dynamic-url/)])
})

describe('next.config', () => {
  const posts = { 'app/api/posts/route.ts': route('') }
  const like = {
    'app/api/posts/[id]/route.ts': route(''),
    'components/save.tsx':
      "'use client'\nexport function Save({ id }) {\n  return <button onClick={() => fetch(`/api/posts/${id}`, { method: 'POST' })}>Like</button>\n}\n",
  }
  const config = (rules: string) => ({ 'next.config.mjs': `export default {\n${rules}\n}\n` })

  it.each<[name: string, files: Record<string, string>, rules: string, code: string]>([
    [
      'a redirect',
      posts,
      "redirects: async () => [{ source: '/api/:path*', destination: 'https://example.com/:path*', permanent: true }]",
      'route/behind-config',
    ],
    [
      'a rewrite before files',
      posts,
      "rewrites: async () => ({ beforeFiles: [{ source: '/api/posts', destination: '/api/other' }] })",
      'route/behind-config',
    ],
    [
      'a rewrite before dynamic routes',
      like,
      "rewrites: async () => [{ source: '/api/:path*', destination: 'https://example.com/:path*' }]",
      'route/behind-config',
    ],
    [
      'another path of the endpoint',
      posts,
      "rewrites: async () => [{ source: '/v1/:path*', destination: '/api/:path*' }]",
      'unit/called-through-config',
    ],
  ])('%s blocks', async (_, files, rules, code) => {
    const [unit] = await decided({ ...files, ...config(rules) })
    expect(unit).toMatch(new RegExp(`^blocked .*${code} next.config.mjs:2`))
  })

  it.each<[name: string, files: Record<string, string>, rules: string]>([
    [
      'a rewrite after files',
      posts,
      "rewrites: async () => [{ source: '/api/:path*', destination: 'https://example.com/:path*' }]",
    ],
    [
      'a fallback',
      like,
      "rewrites: async () => ({ fallback: [{ source: '/api/:path*', destination: 'https://example.com/:path*' }] })",
    ],
    [
      'a rule for everything',
      posts,
      "redirects: async () => [{ source: '/:path*', destination: 'https://example.com/:path*', permanent: true }], rewrites: async () => [{ source: '/t/:id/:path*', destination: '/:path*' }]",
    ],
    ['a redirect of pages', posts, "redirects: async () => [{ source: '/old', destination: '/new', permanent: true }]"],
    [
      'a header for a path that a page calls',
      posts,
      "headers: async () => [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }]",
    ],
  ])('%s does not', async (_, files, rules) => {
    expect(await decided({ ...files, ...config(rules) })).toEqual([expect.stringMatching(/^ready POST /)])
  })

  it('keeps what it lets other origins call, where no page does', async () => {
    const headers =
      "headers: async () => [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }]"
    const found = await decided({ [hook]: route(''), ...config(headers) })
    expect(found).toEqual(['kept POST /api/hook: route/cors next.config.mjs:2'])
  })
})

describe('a proxy', () => {
  const posts = { 'app/api/posts/route.ts': route('') }
  const turnsAway = (matcher: string) =>
    `import { NextResponse } from 'next/server'\nexport function proxy(request) {\n  if (!request.cookies.get('session')) return NextResponse.json({}, { status: 401 })\n}\nexport const config = { matcher: ${matcher} }\n`

  it.each<[name: string, files: Record<string, string>, found: RegExp]>([
    [
      'is below the base path, as a call is behind it',
      {
        'next.config.mjs': "export default { basePath: '/docs' }\n",
        'components/save.tsx': app['components/save.tsx'].replace('/api/posts', '/docs/api/posts'),
        'proxy.ts': turnsAway("'/api/:path*'"),
      },
      /^blocked POST \/api\/posts: .*route\/behind-proxy/,
    ],
    [
      'covers an API route in an app with locales',
      {
        'next.config.mjs': "export default { i18n: { locales: ['en', 'de'], defaultLocale: 'en' } }\n",
        'proxy.ts': turnsAway("'/api/posts'"),
      },
      /^blocked POST \/api\/posts: .*route\/behind-proxy/,
    ],
    [
      'that leaves /api out lets it pass',
      { 'next.config.mjs': "export default { basePath: '' }\n", 'proxy.ts': turnsAway("'/((?!api|_next).*)'") },
      /^ready POST \/api\/posts/,
    ],
  ])('%s', async (_, files, found) => {
    expect(await decided({ ...posts, ...files })).toEqual([expect.stringMatching(found)])
  })
})
