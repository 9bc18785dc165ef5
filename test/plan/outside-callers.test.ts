// Who calls an endpoint besides its page: one row per kind of file or call, with what it makes of the unit.
import { expect, it } from 'vitest'
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
  'app/api/posts/route.ts': 'export async function POST() {\n  return Response.json({ done: true })\n}\n',
}

/** The verdict, and what is said of `file`. */
async function said(file: string, text: string): Promise<string> {
  const project = await load(temporaryFolder({ ...app, [file]: text }), defaults)
  const { units } = plan(project, scan(project, defaults), defaults)
  const { verdict, diagnostics } = units.find(({ id }) => id === 'POST /api/posts')!
  const codes = diagnostics.filter(({ at }) => at.file === file).map(({ code }) => code)
  return [verdict, ...new Set(codes)].join(' ')
}

const post = "fetch('https://example.com/api/posts', { method: 'POST' })"
const local = "fetch('http://localhost:3000/api/posts', { method: 'POST' })"
const component = (jsx: string) => `export default function Page() {\n  return ${jsx}\n}\n`

it.each<[kind: string, file: string, text: string, said: string]>([
  [
    'a mobile app in Kotlin',
    'mobile/Api.kt',
    'client.post("https://example.com/api/posts")',
    'blocked unit/called-by-tool',
  ],
  [
    'a mobile app in Swift',
    'ios/Api.swift',
    'let url = URL(string: "https://example.com/api/posts")',
    'blocked unit/called-by-tool',
  ],
  [
    'a mobile app in Dart',
    'mobile/lib/api.dart',
    "http.post('https://example.com/api/posts');",
    'blocked unit/called-by-tool',
  ],
  ['a browser extension', 'extension/popup.js', `${post}\n`, 'blocked call/dynamic-url caller/outside-app'],
  ['a script', 'scripts/seed.ts', `await ${local}\n`, 'blocked call/dynamic-url caller/outside-app'],
  [
    'a Python script',
    'scripts/seed.py',
    "requests.post('http://localhost:3000/api/posts')\n",
    'blocked unit/called-by-tool',
  ],
  [
    'a shell script',
    'scripts/seed.sh',
    'curl -X POST http://localhost:3000/api/posts\n',
    'blocked unit/called-by-tool',
  ],
  [
    'a workflow',
    '.github/workflows/seed.yml',
    'run: curl -X POST https://example.com/api/posts\n',
    'blocked unit/called-by-tool',
  ],
  ['a request for an editor', 'requests.http', 'POST http://localhost:3000/api/posts\n', 'blocked unit/called-by-tool'],
  [
    'Postman',
    'api.postman_collection.json',
    '{"request": {"url": "{{host}}/api/posts"}}',
    'blocked unit/called-by-tool',
  ],
  ['Bruno', 'bruno/new-post.bru', 'post {\n  url: {{host}}/api/posts\n}\n', 'blocked unit/called-by-tool'],
  [
    'an OpenAPI document',
    'openapi.yaml',
    'openapi: 3.0.0\npaths:\n  /api/posts:\n    post:\n',
    'kept route/documented-api',
  ],
  ['a README', 'README.md', '`POST /api/posts` makes a post.\n', 'ready unit/mentioned-in-docs'],
  ['documentation', 'docs/api.mdx', 'Send it to `/api/posts`.\n', 'ready unit/mentioned-in-docs'],
  [
    'a form in a mail',
    'emails/welcome.html',
    '<form action="https://example.com/api/posts" method="post">',
    'blocked unit/called-by-tool',
  ],
  [
    'a link in a mail',
    'emails/welcome.html',
    '<a href="https://example.com/api/posts">',
    'ready unit/mentioned-in-docs',
  ],
  ['an end-to-end test', 'e2e/posts.spec.ts', `test('posts', () => ${local})\n`, 'ready caller/in-test'],
  ['a unit test', 'app/api/posts/route.test.ts', `test('posts', () => ${local})\n`, 'ready caller/in-test'],
  [
    'a rewrite',
    'next.config.mjs',
    "export default { rewrites: async () => [{ source: '/hook', destination: '/api/posts' }] }\n",
    'blocked',
  ],
  [
    'a beacon',
    'app/leave/page.tsx',
    component("<a onClick={() => navigator.sendBeacon('/api/posts')}>Bye</a>"),
    'blocked call/through-client',
  ],
  ['a form', 'app/new/page.tsx', component('<form action="/api/posts" method="post" />'), 'blocked'],
])('%s', async (_, file, text, expected) => {
  expect(await said(file, text)).toMatch(new RegExp(`^${expected}`))
})

// These ask with GET: they say nothing of a handler for POST, and something of one that tests no method.
it.each([
  ['a link', component('<a href="/api/posts">Posts</a>')],
  ['a stream of events', component("<a onClick={() => new EventSource('/api/posts')}>Live</a>")],
])('%s', async (_, text) => {
  expect(await said('app/live/page.tsx', text)).toBe('ready')
  const untested = 'export default function handler(req, res) {\n  res.json({})\n}\n'
  const files = { ...app, 'app/live/page.tsx': text, 'pages/api/posts.ts': untested, 'app/api/posts/route.ts': '' }
  const project = await load(temporaryFolder(files), defaults)
  const [unit] = plan(project, scan(project, defaults), defaults).units
  expect(unit).toMatchObject({ id: 'POST /api/posts', verdict: 'blocked' })
})

it.each<[kind: string, file: string, text: string]>([
  ['another path', 'requests.http', 'POST http://localhost:3000/api/posts/1/like\n'],
  ['a file of the source', 'README.md', 'See `app/api/posts/route.ts`.\n'],
  ['a lock file', 'pnpm-lock.yaml', 'tarball: https://example.com/api/posts\n'],
  ['a report of ours', 'plan.md', 'Written by routes-to-actions\n\nPOST /api/posts\n'],
])('%s is none', async (_, file, text) => {
  expect(await said(file, text)).toBe('ready')
})

/** The verdict where only this package calls the endpoint, and where the page does too. */
async function saidOf(files: Record<string, string>): Promise<string[]> {
  const verdicts = [
    { ...app, ...files, 'components/save.tsx': 'export const Save = () => null\n' },
    { ...app, ...files },
  ]
  return Promise.all(
    verdicts.map(async (all) => {
      const project = await load(temporaryFolder(all), defaults)
      const { verdict, diagnostics } = plan(project, scan(project, defaults), defaults).units[0]!
      return [verdict, ...diagnostics.filter(({ at }) => at.file in files).map(({ code }) => code)].join(' ')
    }),
  )
}

const program = ['kept unit/called-by-program', 'blocked caller/in-other-program']
const call = `export const save = () => ${local}\n`

it.each<[kind: string, json: string, said: string[]]>([
  ['a mobile app', '{"dependencies": {"expo": "1.0.0"}}', program],
  ['a desktop app', '{"devDependencies": {"electron": "1.0.0"}}', program],
  ['a browser extension', '{"devDependencies": {"wxt": "1.0.0"}}', program],
  ['a command', '{"bin": {"posts": "index.js"}}', program],
  [
    'a package that says nothing',
    '{}',
    [
      'blocked call/dynamic-url call/response-escapes caller/outside-app',
      'blocked call/dynamic-url call/response-escapes caller/outside-app',
    ],
  ],
])('%s in a package of its own', async (_, json, expected) => {
  expect(await saidOf({ 'tool/package.json': json, 'tool/index.js': call })).toEqual(expected)
})

it('a package that the app imports is no program', async () => {
  const files = {
    'cards/package.json': '{"dependencies": {"react-native": "1.0.0"}}',
    'cards/index.tsx': "export const Card = () => <b onClick={() => fetch('/api/posts', { method: 'POST' })} />\n",
    'app/cards/page.tsx': "import { Card } from '../../cards'\nexport default () => <Card />\n",
  }
  expect(await saidOf(files)).toEqual(['ready', 'ready'])
})
