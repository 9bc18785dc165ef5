import { describe, expect, it } from 'vitest'
import { readProxy } from '../../../src/find/proxy/proxy.js'

const next = "import { NextResponse } from 'next/server'\n"
const guard = 'return NextResponse.redirect(new URL("/login", req.url))'

/** What a proxy does with `/api/posts/[id]`: `line` of the first step that is lost, `alike` where all are alike. */
function outcome(text: string, path = '/api/posts/[id]') {
  const steps = readProxy('proxy.ts', text).steps(path, 'fetch')
  const lost = steps.find(({ alike }) => !alike)
  return lost ? lost.line : steps.length > 0 ? 'alike' : 'passes'
}

describe('lets requests for the route pass', () => {
  it.each([
    ['nothing in it', 'export function proxy() {}'],
    ['next()', `${next}export function proxy() { return NextResponse.next() }`],
    [
      'another path by startsWith',
      `${next}export function middleware(req) { if (req.nextUrl.pathname.startsWith('/admin')) ${guard} }`,
    ],
    [
      'a name for the path',
      `${next}export function proxy(req) { const { pathname } = req.nextUrl; if (pathname === '/') ${guard}\nreturn NextResponse.next() }`,
    ],
    [
      'a list of paths',
      `${next}const paths = ['/admin', '/b']\nexport default function proxy(req) { const is = paths.some((path) => req.nextUrl.pathname.startsWith(path)); if (is && !req.cookies.get('s')) ${guard} }`,
    ],
    [
      'includes of a list',
      `${next}export default (req) => { if (['/login'].includes(req.nextUrl.pathname)) ${guard} }`,
    ],
    [
      'a negated test',
      `${next}export function proxy(req) { if (!req.nextUrl.pathname.startsWith('/api')) ${guard}\nreturn NextResponse.next() }`,
    ],
    [
      'a template',
      `${next}const all = ['en', 'de']\nexport function proxy(req) { const url = new URL(req.url); if (all.some((l) => url.pathname.startsWith(\`/\${l}/\`))) ${guard}\nreturn }`,
    ],
    [
      'a switch of values',
      `${next}export function proxy(req) { return req.nextUrl.pathname.startsWith('/api') ? NextResponse.next() : NextResponse.json({}) }`,
    ],
    [
      'a function of its own',
      `${next}const isPage = (path) => !path.startsWith('/api')\nfunction guard(req) { ${guard} }\nexport function proxy(req) { if (isPage(req.nextUrl.pathname)) return guard(req)\nreturn pass() }\nfunction pass() { return NextResponse.next() }`,
    ],
    [
      'headers that only a page has a use for',
      `${next}export function proxy() { const response = NextResponse.next(); response.headers.set('X-Frame-Options', 'DENY'); return response }`,
    ],
    ['logging', `${next}export function proxy(req) { console.log(req.url); return NextResponse.next() }`],
    [
      'withAuth that lets everybody in',
      `import { withAuth } from 'next-auth/middleware'\nexport default withAuth(function middleware(req) { if (req.nextUrl.pathname === '/') return new Response() }, { callbacks: { authorized: () => true } })`,
    ],
    [
      'a constant that holds the wrapper',
      `import { withAuth } from 'next-auth/middleware'\nconst guarded = withAuth(() => {}, { callbacks: { async authorized() { return true } } })\nexport { guarded as proxy }\nexport default guarded`,
    ],
  ])('%s', (_, text) => {
    expect(outcome(text)).toBe('passes')
  })
})

describe('acts on them', () => {
  it.each([
    ['answers', 1, 'export function proxy() { return Response.json({}) }'],
    ['a test that is not known', 3, `${next}export function proxy(req) {\nif (!req.cookies.get('s')) ${guard} }`],
    [
      'a path that may be the one',
      3,
      `${next}export function proxy(req) {\nif (req.nextUrl.pathname === '/api/posts/7') ${guard} }`,
    ],
    [
      'the else branch',
      3,
      `${next}export function proxy(req) {\nif (req.nextUrl.pathname === '/') return; else ${guard} }`,
    ],
    [
      'request headers',
      2,
      `${next}export function proxy(req) { return NextResponse.next({ request: { headers: req.headers } }) }`,
    ],
    [
      'headers of its own',
      2,
      `${next}export function proxy() { const r = NextResponse.next(); r.headers.set('x-request-id', '1'); return r }`,
    ],
    [
      'cookies',
      2,
      `${next}export function proxy() { const r = NextResponse.next(); r.cookies.set('a', 'b'); return r }`,
    ],
    [
      'a response that is set again',
      2,
      `${next}export function proxy() { let r = NextResponse.next(); r = f()\nreturn r }`,
    ],
    ['a function of a package', 2, `import intl from 'next-intl/middleware'\nexport default intl({})`],
    ['withAuth', 2, `import { withAuth } from 'next-auth/middleware'\nexport default withAuth(() => {})`],
    ['the default of next-auth', 1, `export { default } from 'next-auth/middleware'`],
    [
      'a name that looks like NextResponse',
      2,
      `const NextResponse = { next: () => Response.json({}) }\nexport function proxy() { return NextResponse.next() }`,
    ],
    [
      'functions that call each other',
      1,
      'export function proxy(req) { return a(req) } function a(req) { return b(req) } function b(req) { return a(req) }',
    ],
    ['the catch', 3, `${next}export function proxy(req) { try { console.log(req) } catch {\n${guard} } }`],
    ['a loop', 1, 'export function proxy(req) { for (const f of fs) f(req) }'],
    ['text that does not parse', 1, 'export function proxy( {'],
  ])('%s', (_, line, text) => {
    expect(outcome(text)).toBe(line)
  })
})

it('a redirect to the one host is alike on every page', () => {
  const text = `${next}export function middleware(req) {\n  const host = req.headers.get('host') ?? ''\n  if (host.startsWith('www.')) return NextResponse.redirect('https://x.org', 308)\n  return NextResponse.next()\n}`
  expect(outcome(text)).toBe('alike')
})

describe('Clerk', () => {
  const auth = (options: string) =>
    `import { authMiddleware } from '@clerk/nextjs'\nexport default authMiddleware({ ${options} })`
  it.each([
    ['a public route', auth("publicRoutes: ['/', '/api/:path*']"), 'alike'],
    ['another public route', auth("publicRoutes: ['/api/webhook']"), 2],
    ['a public list that is not known', auth('publicRoutes: paths'), 2],
    ['work of its own', auth("publicRoutes: ['/api(.*)'], afterAuth() {}"), 2],
    [
      'no protection',
      `import { clerkMiddleware } from '@clerk/nextjs/server'\nexport default clerkMiddleware()`,
      'alike',
    ],
    [
      'protection of other paths',
      `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'\nconst isProtected = createRouteMatcher(['/dashboard(.*)'])\nexport default clerkMiddleware(async (auth, req) => { if (isProtected(req)) await auth.protect() })`,
      'alike',
    ],
    [
      'protection of this path',
      `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'\nconst isProtected = createRouteMatcher(['/api/posts(.*)'])\nexport default clerkMiddleware(async (auth, req) => { if (isProtected(req)) await auth.protect() })`,
      3,
    ],
  ])('%s', (_, text, expected) => {
    expect(outcome(text)).toBe(expected)
  })
})

it('does not run for what its matcher leaves out', () => {
  const text = "export function proxy() { return Response.json({}) }\nexport const config = { matcher: '/admin' }"
  expect(outcome(text)).toBe('passes')
  expect(outcome(text, '/admin')).toBe(1)
})

describe('turns away whoever has no session', () => {
  const asks = (text: string) =>
    readProxy('proxy.ts', text)
      .steps('/api/posts', 'fetch')
      .flatMap((step) => step.asks ?? [])
  const clerk = (body: string) =>
    `import { clerkMiddleware } from '@clerk/nextjs/server'\nexport default clerkMiddleware(async (auth, req) => { ${body} })`
  it.each([
    ["import { authMiddleware } from '@clerk/nextjs'\nexport default authMiddleware({})", ['clerk']],
    [clerk('await auth.protect()'), ['clerk']],
    [clerk('auth().protect()'), ['clerk']],
    [clerk('(await auth()).protect()'), ['clerk']],
    ["export { default } from 'next-auth/middleware'", ['next-auth']],
    ["import { withAuth } from 'next-auth/middleware'\nexport default withAuth()", ['next-auth']],
    [clerk("await auth.protect({ role: 'admin' })"), []],
    [clerk('await other.protect()'), []],
    [clerk('return new Response()'), []],
    ["import { authMiddleware } from '@clerk/nextjs'\nexport default authMiddleware({ afterAuth })", []],
  ])('%s', (text, expected) => {
    expect(asks(text)).toEqual(expected)
  })
})

describe('knows what it does with a method, and with a call of an action', () => {
  const lines = (test: string, kind: 'fetch' | 'action' | 'page', method?: string) =>
    readProxy('proxy.ts', `export function proxy(request) {\n  if (${test}) return Response.json({})\n}`)
      .steps('/posts', kind, method)
      .map(({ line }) => line)
  it.each([
    ["request.method !== 'GET'", ['action', 'post']],
    ["['POST', 'PUT'].includes(request.method)", ['action', 'post']],
    ["request.method === 'DELETE'", []],
    ["request.headers.has('Next-Action')", ['action']],
    ["request.headers.get('next-action')", ['action']],
    ["!request.headers.get('next-action') && request.method === 'POST'", ['post']],
    ["request.headers.get('x-token')", ['action', 'page', 'post', 'get']],
    ["request.cookies.get('token')", ['action', 'page', 'post', 'get']],
  ])('%s', (test, expected) => {
    const asked = {
      action: lines(test, 'action'),
      page: lines(test, 'page'),
      post: lines(test, 'fetch', 'POST'),
      get: lines(test, 'fetch', 'GET'),
    }
    expect(Object.entries(asked).flatMap(([kind, found]) => (found.length > 0 ? [kind] : []))).toEqual(expected)
  })
})
