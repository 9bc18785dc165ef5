// What keeps an endpoint an endpoint, one table per kind of sign, each with what looks like it and is none.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { findRouteFile } from '../../src/find/route/route-handlers.js'
import { sampleApp } from '../sample-app.js'

interface Told {
  keeps: string[]
  hints: string[]
}

function told(code: string, route = 'posts', method = 'POST'): Told {
  const file = route.startsWith('pages/') ? route : `app/api/${route}/route.ts`
  const found = findRouteFile(parse(file, code), sampleApp)!
  const handler = found.handlers.find((each) => each.method === method || each.method === 'ANY')!
  const codes = (list: readonly { code: string }[]) => [...new Set(list.map(({ code }) => code))].sort()
  return { keeps: codes([...found.keeps, ...handler.keeps]), hints: codes(found.hints) }
}

const post = (body: string, before = '') =>
  `${before}\nexport async function POST(req) {\n${body}\nreturn Response.json({})\n}\n`
const inPages = (body: string, before = '') =>
  `${before}\nexport default async function handler(req, res) {\n${body}\nres.json({})\n}\n`
const imports = (what: string, source: string) => post(`${what}()`, `import { ${what} } from '${source}'`)

describe('webhooks', () => {
  it.each<[name: string, code: string, keeps: string[]]>([
    ['Stripe', post('stripe.webhooks.constructEvent(body, sig, secret)'), ['route/webhook']],
    ['Stripe by its header', post("const sig = headers().get('stripe-signature')"), ['route/webhook']],
    ['GitHub', post("const sig = req.headers.get('x-hub-signature-256')"), ['route/webhook']],
    ['GitHub by its package', imports('Webhooks', '@octokit/webhooks'), ['route/webhook']],
    ['Svix', imports('Webhook', 'svix'), ['route/webhook']],
    ['sending with Svix', imports('Svix', 'svix'), []],
    ['Sanity', imports('parseBody', 'next-sanity/webhook'), ['route/webhook']],
    ['Sanity by hand', post('isValidSignature(body, signature, secret)'), ['route/webhook']],
    ['Slack', post("const sig = (await headers()).get('x-slack-signature')"), ['route/webhook']],
    ['Clerk', imports('verifyWebhook', '@clerk/nextjs/webhooks'), ['route/webhook']],
    ['generic HMAC', post("const sig = req.headers.get('x-acme-hmac-sha256')"), ['route/webhook']],
    ['a function that says so', post('verifyPaymentSignature(body)'), ['route/webhook']],
    ['a header that is sent', post("await send(url, { headers: { 'x-signature': sign(body) } })"), []],
    ['an HMAC for a link', post("createHmac('sha256', secret).update(id)"), []],
  ])('%s', (_, code, keeps) => {
    expect(told(code).keeps).toEqual(keeps)
  })

  it('takes a path for a hint only', () => {
    expect(told(post(''), 'teams/[id]/webhooks')).toEqual({ keeps: [], hints: ['route/webhook'] })
    expect(told(post(''), 'webhooked')).toEqual({ keeps: [], hints: [] })
  })
})

describe('raw bodies', () => {
  it.each<[name: string, code: string, route: string, keeps: string[]]>([
    ['text', post('await req.text()'), 'posts', ['route/raw-body']],
    ['bytes', post('await req.arrayBuffer()'), 'posts', ['route/raw-body']],
    ['JSON', post('await req.json()'), 'posts', []],
    [
      'no body parser',
      inPages('', 'export const config = { api: { bodyParser: false } }'),
      'pages/api/posts.ts',
      ['route/body-parser-off'],
    ],
    [
      'formidable',
      inPages('formidable(req)', "import formidable from 'formidable'"),
      'pages/api/posts.ts',
      ['route/raw-body'],
    ],
    [
      'a large body',
      inPages('', "export const config = { api: { bodyParser: { sizeLimit: '4mb' } } }"),
      'pages/api/posts.ts',
      ['route/large-body'],
    ],
    [
      'a small body',
      inPages('', "export const config = { api: { bodyParser: { sizeLimit: '500kb' } } }"),
      'pages/api/posts.ts',
      [],
    ],
  ])('%s', (_, code, route, keeps) => {
    expect(told(code, route).keeps).toEqual(keeps)
  })
})

describe('sign-in', () => {
  it.each<[route: string, told: Told]>([
    ['auth/[...nextauth]', { keeps: ['route/auth-endpoint'], hints: [] }],
    ['auth/[[...all]]', { keeps: ['route/auth-endpoint'], hints: [] }],
    ['oauth/token', { keeps: ['route/auth-endpoint'], hints: [] }],
    ['google/callback', { keeps: [], hints: ['route/auth-endpoint'] }],
    ['github/oauth', { keeps: [], hints: [] }],
    ['auth/oauth/discord', { keeps: [], hints: ['route/auth-endpoint'] }],
    ['auth/register', { keeps: [], hints: [] }],
    ['tokens', { keeps: [], hints: [] }],
  ])('%s', (route, expected) => {
    expect(told(post(''), route)).toEqual(expected)
  })

  it('knows the handlers of libraries', () => {
    expect(
      told("import { toNextJsHandler } from 'better-auth/next-js'\nexport const { POST } = toNextJsHandler(auth)")
        .keeps,
    ).toEqual(['route/auth-endpoint'])
  })
})

describe('other origins, keys and schedules', () => {
  it.each<[name: string, code: string, keeps: string[]]>([
    ['preflight', `${post('')}export async function OPTIONS() {}`, ['route/cors']],
    ['a CORS header', post("new Response('', { headers: { 'Access-Control-Allow-Origin': '*' } })"), ['route/cors']],
    ['bearer', post("const token = req.headers.get('authorization')"), ['route/bearer-token']],
    ['bearer of headers()', post("const token = (await headers()).get('authorization')"), ['route/bearer-token']],
    ['API key', post("const key = headerList.get('x-api-key')"), ['route/bearer-token']],
    ['a bearer that is sent', post('await fetch(url, { headers: { Authorization: `Bearer ${key}` } })'), []],
    ['cron secret', post('if (process.env.CRON_SECRET !== token) return'), ['route/cron']],
    ['QStash', imports('verifySignatureAppRouter', '@upstash/qstash/nextjs'), ['route/cron']],
    ['publishing to QStash', imports('Client', '@upstash/qstash'), []],
  ])('%s', (_, code, keeps) => {
    expect(told(code).keeps).toEqual(keeps)
  })

  it('takes a path for a hint only', () => {
    expect(told(post(''), 'cron/clean')).toEqual({ keeps: [], hints: ['route/cron'] })
  })
})

describe('public APIs', () => {
  const comment = (method: string) => `/**\n * @swagger\n * /api/posts:\n *   ${method}:\n *     summary: All\n */\n`
  it('has a version in its path', () => {
    expect(told(post(''), 'v1/posts').keeps).toEqual(['route/versioned-path'])
    expect(told(post(''), 'video/posts').keeps).toEqual([])
  })
  it('is described in comments, method by method', () => {
    expect(told(comment('post') + post('')).keeps).toEqual(['route/documented-api'])
    expect(told(comment('get') + post('')).keeps).toEqual([])
    expect(
      told(
        `${comment('post')}${post('')}export async function DELETE() { return Response.json({}) }`,
        'posts',
        'DELETE',
      ).keeps,
    ).toEqual([])
    expect(told(`// not @openapiish\n${post('')}`).keeps).toEqual([])
  })
})

describe('answers that are more than JSON', () => {
  it.each<[name: string, code: string, keeps: string[]]>([
    ['stream', post('return new Response(new ReadableStream())'), ['route/streams']],
    [
      'events',
      post("return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })"),
      ['route/streams'],
    ],
    ['AI', post('return result.toUIMessageStreamResponse()'), ['route/streams']],
    [
      'download',
      post("return new Response(pdf, { headers: { 'Content-Disposition': 'attachment' } })"),
      ['route/download'],
    ],
    [
      'binary',
      post("return new NextResponse(pdf, { headers: { 'Content-Type': 'application/pdf' } })"),
      ['route/download'],
    ],
    ['a request for binary', post("await fetch(url, { headers: { 'Content-Type': 'application/pdf' } })"), []],
    ['a list of types', post("const allowed = ['image/png', 'application/pdf']"), []],
    [
      'contract',
      post("return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Basic' } })"),
      ['route/http-contract'],
    ],
    ['JSON', post("return new Response('{}', { headers: { 'Content-Type': 'application/json' } })"), []],
  ])('%s', (_, code, keeps) => {
    expect(told(code).keeps).toEqual(keeps)
  })

  it('speaks of the handler that does it', () => {
    const code = `${post('')}export async function GET() { return new Response(pdf, { headers: { 'Content-Type': 'application/pdf' } }) }`
    expect(told(code).keeps).toEqual([])
    expect(told(code, 'posts', 'GET').keeps).toEqual(['route/download'])
  })

  it('writes to the response', () => {
    expect(told(inPages("res.write('a')"), 'pages/api/posts.ts').keeps).toEqual(['route/streams'])
    expect(told(inPages("res.writeHead(307, { Location: '/' })"), 'pages/api/posts.ts').keeps).toEqual([])
  })
})

describe('protocols and platforms', () => {
  it.each<[name: string, code: string, keeps: string[]]>([
    ['GraphQL', imports('createYoga', 'graphql-yoga'), ['route/protocol-endpoint']],
    ['tRPC', imports('fetchRequestHandler', '@trpc/server/adapters/fetch'), ['route/protocol-endpoint']],
    ['an error of tRPC', imports('TRPCError', '@trpc/server'), []],
    ['UploadThing', imports('createRouteHandler', 'uploadthing/next'), ['route/protocol-endpoint']],
    ['deleting from UploadThing', imports('UTApi', 'uploadthing/server'), []],
    ['Inngest', imports('serve', 'inngest/next'), ['route/protocol-endpoint']],
    ['MCP', imports('createMcpHandler', 'mcp-handler'), ['route/protocol-endpoint']],
    ['Hono', imports('handle', 'hono/vercel'), ['route/protocol-endpoint']],
    ['edge', post('', "export const runtime = 'edge'"), ['route/edge-runtime']],
    ['node', post('', "export const runtime = 'nodejs'"), []],
    [
      'draft mode',
      post('(await draftMode()).enable()', "import { draftMode } from 'next/headers'"),
      ['route/draft-mode'],
    ],
    [
      'draft mode by name',
      post('const draft = await draftMode()\ndraft.enable()', "import { draftMode } from 'next/headers'"),
      ['route/draft-mode'],
    ],
    [
      'asking for draft mode',
      post('const { isEnabled } = await draftMode()', "import { draftMode } from 'next/headers'"),
      [],
    ],
  ])('%s', (_, code, keeps) => {
    expect(told(code).keeps).toEqual(keeps)
  })

  it('knows preview mode and sockets of pages/api', () => {
    expect(told(inPages('res.setPreviewData({})'), 'pages/api/preview.ts').keeps).toEqual(['route/draft-mode'])
    expect(told(inPages('res.socket.server.io.emit(key, message)'), 'pages/api/posts.ts').keeps).toContain(
      'route/socket',
    )
    expect(told(inPages('req.socket.remoteAddress'), 'pages/api/posts.ts').keeps).toEqual([])
  })

  it.each(['graphql', 'trpc/[trpc]', 'mcp', 'scim/v2/Users'])('%s', (route) => {
    expect(told(post(''), route).keeps).toContain('route/protocol-endpoint')
  })
})
