// Functions that a handler asks for a value, or for leave to go on: what stands in the place of the call, and which stay.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { describePath } from '../../src/find/route/route-path.js'

function written(router: 'app' | 'pages', body: string, helper: string) {
  const modules: ModuleLookup = {
    definitionOf: (_, specifier, name) => (specifier === '@/lib/ask' ? { file: 'lib/ask.ts', name } : null),
    read: (each) => (each === 'lib/ask.ts' ? parse(each, helper) : null),
    specifier: (_, to) => `@/${to}`,
  }
  const code =
    router === 'app'
      ? `import { NextResponse } from 'next/server'\nimport { ask } from '@/lib/ask'\nexport async function POST(request: Request) {\n${body}\nreturn NextResponse.json(user)\n}\n`
      : `import { ask } from '@/lib/ask'\nexport default async function handler(req, res) {\n${body}\nres.json(user)\n}\n`
  const file = router === 'app' ? 'app/api/posts/route.ts' : 'pages/api/posts.ts'
  const [handler] = handlersOf(parse(file, code), describePath(router, '/api/posts'), { modules }).handlers
  const { parsed, fn } = handler!
  const { start, end } = fn.node.body as { start: number; end: number }
  const lines = parsed.text
    .slice(start + 1, end - 1)
    .trim()
    .split('\n')
  return lines.slice(0, -1).join('\n')
}

const no = "Response.json({ error: 'No' }, { status: 401 })"

describe('functions that a handler asks', () => {
  it.each<[what: string, router: 'app' | 'pages', call: string, helper: string, text: string]>([
    [
      'answers and gives null',
      'pages',
      'const user = await ask(req, res)\nif (!user) return',
      "export async function ask(req, res) { const session = await find(req.cookies.id)\nif (!session?.user) { res.status(401).json({ error: 'No' })\nreturn null }\nreturn session.user }",
      "const session = await find(req.cookies.id)\nif (!session?.user) { res.status(401).json({ error: 'No' })\nreturn }\nconst user = session.user",
    ],
    [
      'returns the answer',
      'pages',
      'const user = ask(req, res)\nif (!user) { return }',
      'export function ask(req, res) { const found = find(req.body)\nif (!found) return res.status(401).json(null)\nreturn found }',
      'const user = find(req.body)\nif (!user) return res.status(401).json(null)',
    ],
    [
      'gives the answer in an object, from a variable that gets the name of the value',
      'app',
      "const user = await ask(request)\nif ('answer' in user) return user.answer",
      "export async function ask(request) { const found = await find(request.headers.get('cookie'))\nif (!found) { return { answer: Response.json(null, { status: found.status }) } }\nreturn found }",
      "const user = await find(request.headers.get('cookie'))\nif (!user) { return Response.json(null, { status: user.status }) }\nif ('answer' in user) return user.answer",
    ],
    [
      'says whether to go on',
      'pages',
      'if (!(await ask(req, res))) return',
      'export async function ask(req, res) { if (!(await find(req.body))) { res.status(401).json(null)\nreturn false }\nreturn true }',
      'if (!(await find(req.body))) { res.status(401).json(null)\nreturn }',
    ],
    [
      'is asked whether it answered',
      'pages',
      'await ask(req, res)\nif (res.headersSent) return',
      'export async function ask(req, res) { if (!(await find(req.body))) { res.status(401).json(null)\nreturn } }',
      'if (!(await find(req.body))) { res.status(401).json(null)\nreturn }',
    ],
    [
      'throws',
      'pages',
      'const { user } = await ask(req, res)',
      "export async function ask(req, res) { const found = await find(req.body)\nif (!found) throw new Error('No')\nreturn { user: found } }",
      "const user = await find(req.body)\nif (!user) throw new Error('No')",
    ],
    [
      'has a variable of the same name',
      'pages',
      'const user = await ask(req, res)',
      "export async function ask(req, res) { const user = await find(req.body)\nif (!user) throw new Error('No')\nreturn { ...user, known: true } }",
      "const handlerUser = await find(req.body)\nif (!handlerUser) throw new Error('No')\nconst user = { ...handlerUser, known: true }",
    ],
    [
      'gives an answer or a value',
      'app',
      'const user = await ask(request)\nif (user instanceof Response) return user',
      `export async function ask(request) { if (!request.body) return ${no}\nreturn { name: 'Ada' } }`,
      `if (!request.body) return ${no}\nconst user = { name: 'Ada' }`,
    ],
    [
      'gives an answer or nothing',
      'app',
      'const denied = await ask()\nif (denied) return denied',
      `export async function ask() { if (!(await find())) return ${no}\nreturn null }`,
      `if (!(await find())) return ${no}`,
    ],
    [
      'gives an object with an answer',
      'app',
      'const { user, error } = await ask()\nif (error) return error',
      `export async function ask() { const found = await find()\nif (!found) return { error: ${no} }\nreturn { user: found, error: null } }`,
      `const user = await find()\nif (!user) return ${no}`,
    ],
    [
      'gives what the answer is made of',
      'app',
      'const auth = await ask(request)\nif (!auth.ok) return Response.json({ error: auth.error }, { status: auth.status })\nconst { user } = auth',
      "export async function ask(request) { const found = await find()\nif (!found) return { ok: false, error: 'No', status: 401 }\nreturn { ok: true, user: found } }",
      `const found = await find()\nif (!found) return ${no}\nconst auth = { ok: true, user: found }\nconst { user } = auth`,
    ],
    [
      'gives null where the handler answers',
      'app',
      `const user = await ask(request)\nif (!user) return ${no}`,
      'export async function ask(request) { const text = await request.text()\nif (!text) return null\nreturn find(text) }',
      `const text = await request.text()\nif (!text) return ${no}\nconst user = await find(text)\nif (!user) return ${no}`,
    ],
  ])('writes one that %s', (_, router, call, helper, text) => {
    expect(written(router, call, helper)).toBe(text)
  })

  it.each<[what: string, router: 'app' | 'pages', call: string, helper: string]>([
    [
      'leaves where the handler does not',
      'pages',
      'const user = await ask(req, res)',
      'export async function ask(req, res) { if (!req.body) return null\nreturn find(req.body) }',
    ],
    [
      'answers and is not asked about it',
      'pages',
      'await ask(req, res)',
      'export async function ask(req, res) { if (!req.body) { res.status(401).json(null)\nreturn }\nlog() }',
    ],
    [
      'answers and gives a value all the same',
      'pages',
      'const user = await ask(req, res)\nif (!user) return',
      'export async function ask(req, res) { const found = await find(req.body)\nif (!found) res.status(401).json(null)\nreturn found }',
    ],
    [
      'gives the response itself, which is like true',
      'pages',
      'const user = ask(req, res)\nif (!user) return',
      'export function ask(req, res) { if (!req.body) return res.status(401).end()\nreturn { name: 1 } }',
    ],
    [
      'nobody waits for',
      'pages',
      'const user = ask(req, res)\nif (!user) return',
      'export async function ask(req, res) { if (!req.body) { res.status(401).json(null)\nreturn null }\nreturn {} }',
    ],
    [
      'gives the value in its try',
      'pages',
      'const user = await ask(req, res)\nif (!user) return',
      'export async function ask(req, res) { try { return await find(req.body) } catch { res.status(401).json(null)\nreturn null } }',
    ],
    [
      'gives more than it writes out',
      'app',
      'const auth = await ask()\nif (auth.error) return auth.error',
      `export async function ask() { const found = await find()\nif (!found) return { error: ${no}, ...found }\nreturn {} }`,
    ],
    [
      'does work for a value that nobody reads',
      'app',
      'const auth = await ask()\nif (auth.error) return auth.error',
      `export async function ask() { if (!find()) return { id: count(), error: Response.json({ code: 1 }, { status: 401 }) }\nreturn {} }`,
    ],
    [
      'answers in a callback',
      'pages',
      'await ask(req, res)',
      'export async function ask(req, res) { await find(() => { res.status(401).json(null) })\nlog() }',
    ],
    [
      'makes no answer and gets no request',
      'app',
      'const user = await ask()\nif (!user) return new Response()',
      'export async function ask() { const found = await find()\nif (!found) return null\nreturn found }',
    ],
  ])('leaves one that %s', (_, router, call, helper) => {
    expect(written(router, call, helper)).toBe(call)
  })
})
