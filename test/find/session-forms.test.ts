// Asking for the session: what needs the request in a route, and has a form in an action that does not.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { describePath } from '../../src/find/route/route-path.js'

function handlerOf(imports: string, body: string, helper = '') {
  const modules: ModuleLookup = {
    definitionOf: (_, specifier, name) => (specifier === '@/lib/session' ? { file: 'lib/session.ts', name } : null),
    read: (each) => (each === 'lib/session.ts' ? parse(each, helper) : null),
    specifier: (_, to) => `@/${to}`,
  }
  const code = `${imports}\nexport default async function handler(req, res) {\n  ${body}\n  res.json({})\n}\n`
  const parsed = parse('pages/api/posts.ts', code)
  const [handler] = handlersOf(parsed, describePath('pages', '/api/posts'), { modules }).handlers
  const { start } = handler!.fn.node.body as { start: number }
  const [line = ''] = handler!.parsed.text
    .slice(start + 1)
    .trim()
    .split('\n  res.json')
  return { line, text: handler!.parsed.text, troubles: handler!.troubles.map(({ code }) => code) }
}

const ask = 'const session = await getSession(req, res)'
const nextAuth = "import { getServerSession } from 'next-auth'\nimport { options } from './options'\n"

describe('helpers of one expression', () => {
  it.each<[what: string, body: string, helper: string, written: string]>([
    [
      'a session of next-auth',
      ask,
      `${nextAuth}export async function getSession(req, res) { return (await getServerSession(req, res, options)) as Session }\nexport interface Session {}`,
      'const session = (await getServerSession(req, res, options)) as Session',
    ],
    [
      'with the comment above it',
      ask,
      `${nextAuth}export async function getSession(req, res) {\n  // @ts-ignore\n  return await getServerSession(req, res, options)\n}`,
      '// @ts-ignore\n  const session = await getServerSession(req, res, options)',
    ],
    [
      'a promise that the function returns',
      'const session = await getSession(req, res)',
      'export const getSession = async (req) => find(req.cookies.id)',
      'const session = await find(req.cookies.id)',
    ],
    [
      'in a condition',
      "if (!isOwn(req)) return res.status(403).json({ error: 'No' })",
      "export const isOwn = (request) => request.headers.origin === 'https://example.com'",
      "if (!(req.headers.origin === 'https://example.com')) return res.status(403).json({ error: 'No' })",
    ],
  ])('are written in: %s', (_, body, helper, written) => {
    expect(handlerOf("import { getSession, isOwn } from '@/lib/session'", body, helper)).toMatchObject({
      line: written,
      troubles: [],
    })
  })

  it.each<[what: string, body: string, helper: string]>([
    ['more than one statement', ask, 'export async function getSession(req) { log(req); return find(req.cookies.id) }'],
    [
      'a promise that is kept',
      'const session = getSession(req)',
      'export const getSession = async (req) => find(req.cookies.id)',
    ],
    ['the request passed on', ask, "import { find } from 'sessions'\nexport const getSession = (req) => find(req)"],
  ])('are not where they are %s', (_, body, helper) => {
    expect(handlerOf("import { getSession } from '@/lib/session'", body, helper).troubles).toContain(
      'route/forwards-request',
    )
  })
})

describe('libraries', () => {
  const ready = "export const { auth } = NextAuth({})\nimport NextAuth from 'next-auth'"
  it.each<[what: string, imports: string, body: string, written: string]>([
    [
      'clerk',
      "import { getAuth } from '@clerk/nextjs/server'",
      'const { userId } = getAuth(req)',
      'const { userId } = await auth()',
    ],
    [
      'a request of another type',
      "import { getAuth } from '@clerk/nextjs/server'",
      'const { userId } = getAuth(req as any)',
      'const { userId } = await auth()',
    ],
    [
      'a member',
      "import { getAuth } from '@clerk/nextjs/server'",
      'const id = getAuth(req).userId',
      'const id = (await auth()).userId',
    ],
    [
      'Auth.js',
      "import { auth } from '@/lib/session'",
      'const session = await auth(req, res)',
      'const session = await auth()',
    ],
    [
      'next-auth/jwt',
      "import { getToken } from 'next-auth/jwt'",
      'const token = await getToken({ req: req as any, secret })',
      'const token = await getToken({ req: { headers: await headers(), cookies: await cookies() } as unknown as NextRequest, secret })',
    ],
  ])('have a form without the request: %s', (_, imports, body, written) => {
    expect(handlerOf(imports, body, ready)).toMatchObject({ line: written, troubles: [] })
  })

  it.each<[what: string, imports: string, body: string]>([
    [
      'options of clerk',
      "import { getAuth } from '@clerk/nextjs/server'",
      'const { userId } = getAuth(req, { secretKey })',
    ],
    [
      'a name that is taken',
      "import { getAuth } from '@clerk/nextjs/server'\nimport { auth } from './own'",
      'const { userId } = getAuth(req)',
    ],
    ['a function of the same name', "import { getAuth } from './own'", 'const { userId } = getAuth(req)'],
    [
      'options that are a variable',
      "import { getToken } from 'next-auth/jwt'",
      'const token = await getToken(optionsOf(req))',
    ],
    [
      'a session over HTTP',
      "import { getSession } from 'next-auth/react'",
      'const session = await getSession({ req })',
    ],
    [
      'a session that is written into the answer',
      "import { getIronSession } from 'iron-session'",
      'const session = await getIronSession(req, res, options)',
    ],
  ])('are refused where it is %s', (_, imports, body) => {
    expect(handlerOf(imports, body).troubles).toContain('route/forwards-request')
  })
})
