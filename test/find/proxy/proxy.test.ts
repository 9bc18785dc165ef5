import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/ast/parse.js'
import { isSameStep, readProxy } from '../../../src/find/proxy/proxy.js'
import { type ModuleLookup, noModules } from '../../../src/find/route/module-lookup.js'
import { parsed } from '../paths.js'

const next = "import { NextResponse } from 'next/server'\n"
const guard = 'return NextResponse.redirect(new URL("/login", req.url))'

/** What a proxy does with `/api/posts/[id]`: `line` of the first step that is lost, `alike` where all are alike. */
function outcome(text: string, path = '/api/posts/[id]') {
  const steps = readProxy('proxy.ts', text).steps(path, 'fetch')
  const lost = steps.find(({ when }) => when === null)
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
    ['the request as it came', `${next}export function proxy(request) { return NextResponse.next({ request }) }`],
    [
      'its headers',
      `${next}export function proxy(req) { return NextResponse.next({ request: { headers: req.headers } }) }`,
    ],
    [
      'a copy of its headers',
      `${next}export function proxy(req) { const headers = new Headers(req.headers); const origin = headers.get('origin'); return NextResponse.next({ request: { headers } }) }`,
    ],
    [
      'a list of headers that only a page has a use for, in a function',
      `${next}const all = { 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer' } as const\nfunction secured(r) { Object.entries(all).forEach(([key, value]) => { r.headers.set(key, value) }); return r }\nexport function proxy() { return secured(NextResponse.next()) }`,
    ],
    [
      'a loop over such headers',
      `${next}const all = [{ key: 'X-Frame-Options', value: 'DENY' }]\nexport function proxy() { const r = NextResponse.next(); for (const { key, value } of all) r.headers.set(key, value); return r }`,
    ],
    [
      'an expression for another path',
      `${next}export function proxy(req) { const found = req.nextUrl.pathname.match(/^\\/docs\\/(a|b)/); if (found) ${guard}\nif (/^\\/api\\/users/.test(req.nextUrl.pathname)) ${guard}\nreturn NextResponse.next() }`,
    ],
    [
      'a request that asks for no page',
      `${next}export function proxy(req) { if (req.headers.get('accept')?.includes('text/html')) ${guard}\nreturn NextResponse.next() }`,
    ],
    [
      'an address of its own',
      `${next}export function proxy(req) { const url = req.nextUrl.clone(); url.pathname = '/login'; url.searchParams.set('a', 'b'); if (req.nextUrl.pathname === '/') return NextResponse.redirect(url)\nreturn NextResponse.next() }`,
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
    [
      'withAuth that lets everybody in for the path',
      `${next}import { withAuth } from 'next-auth/middleware'\nexport default withAuth(function middleware(req) { return NextResponse.next() }, { callbacks: { authorized: ({ token, req }) => { const { pathname } = req.nextUrl\nif (pathname.startsWith('/admin')) { return token?.role === 'admin' }\nif (pathname.startsWith('/profile') || pathname === '/orders') return !!token\nreturn true } } })`,
    ],
    [
      'withAuth without a function of its own',
      `import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ pages: { signIn: '/in' }, callbacks: { authorized: ({ req, token }) => req.nextUrl.pathname.startsWith('/api') || token !== null } })`,
    ],
    [
      'a function that says for which paths it acts',
      `${next}function isPrivate(pathname) { if (pathname === '/') return false\nif (pathname.startsWith('/api')) { return false } else return true }\nexport function proxy(req) { if (isPrivate(req.nextUrl.pathname)) ${guard}\nreturn NextResponse.next() }`,
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
      'a request header',
      2,
      `${next}export function proxy(req) { const headers = new Headers(req.headers); headers.set('x-a', 'b'); return NextResponse.next({ request: { headers } }) }`,
    ],
    [
      'a request header in a function',
      2,
      `${next}export function proxy(req) { const headers = new Headers(req.headers); const marked = mark(headers); return NextResponse.next({ request: { headers } }) }`,
    ],
    [
      'headers of the answer',
      2,
      `${next}export function proxy(req) { return NextResponse.next({ headers: { 'x-a': 'b' } }) }`,
    ],
    [
      'a list of headers with one that a program could read',
      3,
      `${next}const all = { 'X-Frame-Options': 'DENY', 'X-Request-Id': '1' }\nexport function proxy() { const r = NextResponse.next(); Object.entries(all).forEach(([key, value]) => { r.headers.set(key, value) }); return r }`,
    ],
    [
      'a list of headers of another file',
      3,
      `${next}import { all } from './headers'\nexport function proxy() { const r = NextResponse.next(); for (const [key, value] of Object.entries(all)) r.headers.set(key, value); return r }`,
    ],
    [
      "somebody's own address",
      2,
      `${next}export function proxy(req) { const url = req.nextUrl; url.pathname = '/'; return NextResponse.next() }`,
    ],
    [
      'an expression that may match',
      3,
      `${next}export function proxy(req) {\nif (/^\\/api\\/(posts|users)/.test(req.nextUrl.pathname)) ${guard} }`,
    ],
    [
      'an expression with a choice at its beginning',
      3,
      `${next}export function proxy(req) {\nif (/^\\/admin|posts/.test(req.nextUrl.pathname)) ${guard} }`,
    ],
    [
      'a path of the address that was changed',
      3,
      `${next}export function proxy(req) { const url = req.nextUrl.clone(); url.pathname = '/x'\nif (url.pathname.startsWith('/x')) ${guard} }`,
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
    [
      "import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ pages: { signIn: '/in' } })",
      ['next-auth'],
    ],
    [
      "import { withAuth } from 'next-auth/middleware'\nexport default withAuth((req) => {}, { callbacks: { authorized: ({ token }) => !!token } })",
      ['next-auth'],
    ],
    [
      "import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ callbacks: { authorized: ({ token }) => token?.role === 'admin' } })",
      [],
    ],
    ["import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ callbacks: { authorized } })", []],
    [
      "import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ callbacks: { authorized: ({ token }) => { for (const each of roles) { if (token) return true } return false } } })",
      [],
    ],
    ["import { withAuth } from 'next-auth/middleware'\nexport default withAuth({ ...options })", []],
    [clerk("await auth.protect({ role: 'admin' })"), []],
    [clerk('await other.protect()'), []],
    [clerk('return new Response()'), []],
    ["import { authMiddleware } from '@clerk/nextjs'\nexport default authMiddleware({ afterAuth })", []],
  ])('%s', (text, expected) => {
    expect(asks(text)).toEqual(expected)
  })
})

const modules: Readonly<Record<string, string>> = {
  './auth': `import NextAuth from 'next-auth'\nimport { config } from './config'\nexport const { auth } = NextAuth({ ...config, providers: [] })\nexport const { auth: decided } = NextAuth({ callbacks: { authorized() { return false } } })\nexport const { auth: unknown } = NextAuth(() => config)`,
  './config': `export const config = { pages: {}, callbacks: { session() {} } } satisfies object`,
  './better': `import { betterAuth } from 'better-auth'\nexport const auth = betterAuth({})\nexport const getSession = () => auth.api.getSession({})\nexport async function session(request) { if (request.headers.get('x-test')) return { user: 'x' }; return auth.api.getSession({}) }\nexport async function admin(request) { const found = await getSession(); if (found?.role !== 'admin') return null; return found }`,
  './routes': `export const routes = ['admin', 'api']`,
}
const lookup: ModuleLookup = {
  ...noModules,
  definitionOf: (_, specifier, name) => (specifier in modules ? { file: specifier, name } : null),
  read: (file) => (file in modules ? parsed(modules[file]!) : null),
}

describe('turns away whoever has no session, as other modules say', () => {
  const asks = (text: string) =>
    readProxy('proxy.ts', `${next}${text}`, lookup)
      .steps('/api/posts', 'fetch')
      .map((step) => step.asks)
  const authJs = (name: string, body: string) =>
    `import { ${name} } from './auth'\nexport default ${name}((request) => { ${body}\nreturn NextResponse.next() })`
  const better = (body: string) =>
    `import { getSession, session, admin } from './better'\nimport { getToken } from 'next-auth/jwt'\nimport { getSessionCookie } from 'better-auth/cookies'\nexport async function proxy(req) { ${body}\nreturn NextResponse.next() }`
  const clerk = (body: string) =>
    `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'\nimport { routes } from './routes'\nconst isPrivate = createRouteMatcher(routes.map((route) => \`/\${route}(.*)\`))\nexport default clerkMiddleware(async (auth, req) => { ${body} })`
  const away = guard.replaceAll('req.', 'request.')
  it.each([
    [authJs('auth', `if (!request.auth) ${away}`), ['next-auth']],
    [authJs('auth', `if (!request.auth?.user) ${away}`), ['next-auth']],
    [authJs('auth', `if (request.auth) return NextResponse.next()\n${away}`), ['next-auth']],
    [authJs('auth', `if (!request.auth && request.method === 'POST') ${away}`), ['next-auth']],
    [authJs('auth', `if (request.auth?.user.role !== 'admin') ${away}`), [null]],
    [authJs('auth', `if (!request.auth || request.nextUrl.searchParams.get('x')) ${away}`), [null]],
    [authJs('auth', `if (request.auth) ${away}`), [null]],
    [authJs('decided', `if (!request.auth) ${away}`), [null]],
    [authJs('unknown', `if (!request.auth) ${away}`), [null]],
    [better(`const found = await getSession(req); if (!found) ${guard}`), ['better-auth']],
    [better(`const found = await session(req); if (found === null) ${guard}`), ['better-auth']],
    [better(`if (!getSessionCookie(req)) ${guard}`), ['better-auth']],
    [better(`const token = await getToken({ req }); if (!token) ${guard}`), ['next-auth']],
    [better(`const found = await admin(req); if (!found) ${guard}`), [null]],
    [better(`const found = session(req); if (!found) ${guard}`), [null]],
    [better(`const found = await getSession(req); if (!found) await log(req)`), [null]],
    [clerk(`const { userId } = await auth(); if (isPrivate(req) && !userId) ${guard}`), [null, 'clerk']],
    [clerk(`if (isPrivate(req)) auth().protect({ unauthenticatedUrl: '/in' })`), [null, 'clerk']],
    [clerk(`if (isPrivate(req)) auth().protect({ role: 'admin' })`), [null, null]],
    [clerk(`const { orgId } = await auth(); if (!orgId) ${guard}`), [null, null]],
  ])('%s', (text, expected) => {
    expect(asks(text)).toEqual(expected)
  })
})

describe('keeps a session of Supabase alive', () => {
  const client = `createServerClient(url, key, { cookies: { getAll() { return req.cookies.getAll() }, setAll(all) { all.forEach(({ name, value }) => req.cookies.set(name, value)); res = NextResponse.next({ request: req }); all.forEach(({ name, value }) => res.cookies.set(name, value)) } } })`
  const kinds = (body: string, files: Readonly<Record<string, string>> = {}, path = '/api/posts') => {
    const text = `${next}import { createServerClient } from '@supabase/ssr'\nimport { createMiddlewareClient } from '@supabase/auth-helpers-nextjs'\nimport { updateSession } from './session'\n${body}`
    const found: ModuleLookup = {
      definitionOf: (_, specifier, name) => (specifier in files ? { file: specifier, name } : null),
      read: (file) => (files[file] === undefined ? null : parse('session.ts', files[file])),
      specifier: (_, to) => to,
    }
    return readProxy('proxy.ts', text, found)
      .steps(path, 'fetch')
      .map(({ kind }) => kind)
  }
  const refresh = (rest: string) =>
    `let res = NextResponse.next({ request: req })\nconst supabase = ${client}\nconst { data: { user } } = await supabase.auth.getUser()\n${rest}`
  const session = (rest: string) => ({
    './session': `${next}import { createServerClient } from '@supabase/ssr'\nexport async function updateSession(req) { ${refresh(rest)} }`,
  })
  const away = `if (!user && req.nextUrl.pathname.startsWith('/admin')) ${guard}\nreturn res`

  it.each<[what: string, body: string, kinds: string[], files?: Readonly<Record<string, string>>, path?: string]>([
    ['in the proxy itself', `export async function proxy(req) { ${refresh(away)} }`, ['session']],
    [
      'with the older client',
      'export async function middleware(req) { const res = NextResponse.next(); const supabase = createMiddlewareClient({ req, res }); await supabase.auth.getSession(); return res }',
      ['session'],
    ],
    [
      'in a function',
      'export async function proxy(req) { return await updateSession(req) }',
      ['session'],
      session(away),
    ],
    [
      'in a function whose answer is kept',
      'export async function proxy(req) { const res = await updateSession(req)\nreturn res }',
      ['session'],
      session(away),
    ],
    [
      'in a function that marks the answer, which is kept',
      'export async function proxy(req) { const res = await updateSession(req)\nreturn res }',
      ['session', 'other'],
      session("res.cookies.set('seen', '1')\nreturn res"),
    ],
    [
      'beside a function of another module, whatever that does',
      `export async function proxy(req) { updateSession(req)\n${refresh(away)} }`,
      ['other', 'session'],
      { './session': 'export function updateSession(req) { const seen = remember(req) }' },
    ],
    [
      'beside a function that only throws',
      `function never() { throw new Error('no') }\nexport async function proxy(req) { if (never()) return never()\n${refresh(away)} }`,
      ['other', 'session'],
    ],
    [
      'and turns visitors away',
      'export async function proxy(req) { return updateSession(req) }',
      ['session', 'answer'],
      session(away),
      '/admin',
    ],
    [
      'and marks the answer',
      `export async function proxy(req) { ${refresh("res.cookies.set('seen', '1')\nreturn res")} }`,
      ['session', 'other'],
    ],
    [
      'and gives another answer',
      `export async function proxy(req) { ${refresh(`if (!user) res = NextResponse.redirect(new URL('/', req.url))\nreturn res`)} }`,
      ['session', 'other', 'answer'],
    ],
    [
      'with a client of its own',
      'export async function proxy(req) { const supabase = makeClient(req); await supabase.auth.getUser(); return NextResponse.next() }',
      ['other'],
    ],
  ])('%s', (_, body, expected, files, path) => {
    expect(kinds(body, files, path)).toEqual(expected)
  })

  it('says where, in the file of the function', () => {
    const found: ModuleLookup = {
      definitionOf: (_, specifier, name) => ({ file: specifier, name }),
      read: () => parse('session.ts', session(away)['./session']),
      specifier: (_, to) => to,
    }
    const text = "import { updateSession } from './session'\nexport const proxy = (req) => updateSession(req)"
    expect(readProxy('proxy.ts', text, found).steps('/api/posts', 'fetch')).toMatchObject([
      { file: './session', line: 5 },
    ])
  })
})

describe('does the same on a page as on the route', () => {
  /** Whether the one thing that is done with the route is done with the page in the same case. */
  const isSame = (body: string, head = '') => {
    const proxy = readProxy(
      'proxy.ts',
      `${next}${head}\nexport function proxy(req) { ${body}\nreturn NextResponse.next() }`,
    )
    const [step] = proxy.steps('/api/posts', 'fetch', 'POST')
    return proxy.steps('/about', 'action').some((other) => isSameStep(step!, other))
  }
  const off = 'return new NextResponse(null, { status: 401 })'
  const helper = (body: string) => `function asks(req, what) { ${body} }`
  it.each([
    [`if (process.env.STAGING === 'true') ${off}`],
    [`const closed = process.env.CLOSED ?? 'no'; if (closed === 'yes' && !req.headers.get('authorization')) ${off}`],
    [`if (process.env.CLOSED) { if (req.headers.get('authorization') === 'x') return NextResponse.next()\n${off} }`],
    [
      `if (process.env.CLOSED && asks(req, 'x')) ${off}`,
      helper(
        "const header = req.headers.get('authorization'); if (!header) return true; const [, code] = header.split(' '); return atob(code) !== process.env.PASSWORD",
      ),
    ],
  ])('%s', (...[body, head = '']) => expect(isSame(body, head)).toBe(true))

  it.each([
    [`if (process.env.CLOSED && req.nextUrl.pathname.startsWith('/api')) ${off}`],
    [`if (process.env.CLOSED) { if (req.nextUrl.pathname.startsWith('/api')) ${off} }`],
    [`if (process.env.CLOSED === req.nextUrl.pathname) ${off}`],
    [`const closed = req.nextUrl.pathname === '/about' ? process.env.A : process.env.B; if (closed) ${off}`],
    [
      `if (req.nextUrl.pathname === '/about') { if (process.env.OPEN) return NextResponse.next() }\nif (process.env.CLOSED) ${off}`,
    ],
    [
      `if (process.env.A) { if (req.nextUrl.pathname === '/about') { if (process.env.B) return NextResponse.next() } }\nif (process.env.CLOSED) ${off}`,
    ],
    [`if (req.cookies.get('session')) ${off}`],
    [`if (process.env.CLOSED) return closed(req)`, 'import { closed } from "./closed"'],
    [
      `if (asks(req, req.nextUrl.pathname)) ${off}`,
      helper('if (!process.env.CLOSED) return false; return process.env.CLOSED !== what'),
    ],
    [`if (asks(req)) ${off}`, helper("if (req.nextUrl.pathname === '/about') return false; return process.env.CLOSED")],
    [`if (asks(req)) ${off}`, helper('if (!process.env.CLOSED) return false; calls++; return true')],
    [
      `if (asks(req)) ${off}`,
      `const seen = new Map()\n${helper('if (!process.env.CLOSED) return false; return seen.has(req.ip)')}`,
    ],
  ])('not: %s', (...[body, head = '']) => expect(isSame(body, head)).toBe(false))
})

describe('runs for every URL of a page', () => {
  it.each([
    ['', '/posts/[id]', true],
    ["matcher: '/posts/:path*'", '/posts/[id]', true],
    ["matcher: '/posts/:id'", '/posts/[...rest]', false],
    ["matcher: ['/((?!api|_next/static|favicon.ico).*)']", '/posts/[id]', true],
    ["matcher: ['/((?!api|_next/static|favicon.ico).*)']", '/[slug]', false],
    ["matcher: ['/((?!posts/new).*)']", '/posts/[id]', false],
    ["matcher: ['/((?!_next|.*\\\\..*).*)']", '/posts/[id]', false],
    ["matcher: ['/((?!_next|.*\\\\..*).*)']", '/posts', true],
    ["matcher: [{ source: '/(.*)', missing: [{ type: 'header', key: 'purpose' }] }]", '/posts', false],
    ["matcher: '/('", '/posts', false],
    ['matcher: paths', '/posts', false],
  ])('%s: %s', (matcher, path, expected) => {
    const config = matcher === '' ? '' : `export const config = { ${matcher} }`
    expect(readProxy('proxy.ts', `export function proxy() {}\n${config}`).always(path)).toBe(expected)
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
