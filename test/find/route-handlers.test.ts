// Tables of handlers as teams write them, and what is understood of each.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { findRouteFile, type RouteQuestions } from '../../src/find/route/route-handlers.js'
import { sampleApp } from '../sample-app.js'

const pages = 'pages/api/posts/[id].ts'
const app = 'app/api/posts/[id]/route.ts'

function handlers(file: string, code: string, questions: RouteQuestions = {}) {
  return findRouteFile(parse(file, code), sampleApp, questions)?.handlers ?? []
}

function codes(file: string, code: string, questions: RouteQuestions = {}): string[] {
  const route = findRouteFile(parse(file, code), sampleApp, questions)!
  const all = [
    ...route.keeps,
    ...route.problems,
    ...route.handlers.flatMap((each) => [...each.keeps, ...each.problems]),
  ]
  return [...new Set(all.map((each) => each.code))].sort()
}

const inPages = (body: string) => `export default async function handler(req, res) {\n${body}\n}\n`
const inApp = (body: string) => `export async function POST(req, { params }) {\n${body}\n}\n`

describe('exports', () => {
  it.each<[code: string, methods: string[]]>([
    ['export default function handler(req, res) { res.json({}) }', ['ANY']],
    ['const handler = async (req, res) => { res.json({}) }\nexport default handler', ['ANY']],
    ['function handler(req, res) { res.json({}) }\nexport { handler as default }', ['ANY']],
    ['export default ((req, res) => res.json({})) satisfies NextApiHandler', ['ANY']],
    ['export const load = () => 1', []],
  ])('pages: %s', (code, methods) => {
    expect(handlers(pages, code).map(({ method }) => method)).toEqual(methods)
  })

  it.each<[code: string, methods: string[]]>([
    ['export async function POST() { return Response.json({}) }', ['POST']],
    ['export const PATCH = async () => Response.json({})', ['PATCH']],
    ['async function save() { return Response.json({}) }\nexport { save as PUT, save as POST }', ['PUT', 'POST']],
    ['export const { GET, POST } = toHandlers(auth)', ['GET', 'POST']],
    ["export { POST } from './other'", ['POST']],
    ['export const dynamic = "force-dynamic"', []],
  ])('app: %s', (code, methods) => {
    expect(handlers(app, code).map(({ method }) => method)).toEqual(methods)
  })

  it('names the wrapper', () => {
    const [handler] = handlers(pages, 'export default withAuth(withLog(handler))')
    expect(handler!.problems.map(({ message }) => message)).toEqual([
      'The handler is wrapped by `withAuth`, whose checks would be lost: it is no function of this file.',
    ])
  })
})

describe('methods', () => {
  const refusal = 'res.status(405).end()'
  it.each<[body: string, methods: string[]]>([
    [`if (req.method === 'POST') { res.json({}) } else { ${refusal} }`, ['POST']],
    [`if (req.method !== 'POST') return ${refusal}\nres.json({})`, ['POST']],
    [`if (req.method !== 'PUT' && req.method !== 'PATCH') return ${refusal}\nres.json({})`, ['PUT', 'PATCH']],
    [`if (!['PUT', 'PATCH'].includes(req.method)) return ${refusal}\nres.json({})`, ['PUT', 'PATCH']],
    [`const { method } = req\nswitch (method) { case 'POST': return res.json({}); default: ${refusal} }`, ['POST']],
    [`switch (req.method) { case 'PUT': case 'PATCH': res.json({}); break; default: ${refusal} }`, ['PUT', 'PATCH']],
    [
      `switch (req.method) { case 'POST': { try { res.json({}); break } catch { res.status(500).end(); break } } default: { ${refusal} } }`,
      ['POST'],
    ],
    [
      `const session = null\nswitch (req.method) { case 'POST': { const session = 1; return res.json({ session }) } default: ${refusal} }`,
      ['POST'],
    ],
    [`if ('DELETE' == req.method!) return res.json({})\n${refusal}`, ['DELETE']],
    [`if (req.method === 'GET') return res.json([])\nres.json({})`, ['GET', 'ANY']],
    [`if (!req.method == 'POST') return ${refusal}\nres.json({})`, ['ANY']],
    [
      `const session = await getSession(req, res)\nif (req.method === 'PUT') return res.json(session)\n${refusal}`,
      ['PUT'],
    ],
    [`if (req.method === 'PUT') return res.json({})\nawait serve(req, res)\n${refusal}`, ['PUT', 'ANY']],
    [`res.json({})`, ['ANY']],
    [refusal, ['ANY']],
  ])('%s', (body, methods) => {
    expect(handlers(pages, inPages(body)).map(({ method }) => method)).toEqual(methods)
  })

  it('keeps the guard above the branch for every method', () => {
    const found = handlers(
      pages,
      inPages(`
  if (!(await session())) return res.status(401).json({ error: 'No' })
  if (req.method === 'PUT') return res.json({ put: 1 })
  if (req.method === 'DELETE') return res.json({ deleted: 1 })
  res.status(405).end()`),
    )
    expect(found.map(({ method, answers }) => [method, answers.map(({ status }) => status)])).toEqual([
      ['PUT', [401, 200]],
      ['DELETE', [401, 200]],
    ])
  })

  it('does not take a case apart that goes on in the next, or declares a name of the function again', () => {
    const problems = (code: string) =>
      handlers(pages, inPages(code)).flatMap((each) => each.problems.map((problem) => problem.code))
    const next = `switch (req.method) { case 'POST': count(); default: res.json({}) }`
    const again = `const user = 1\nswitch (req.method) { case 'POST': const user = 2; return res.json({ user }) }`
    expect(problems(next)).toEqual(['route/dispatch-not-understood'])
    expect(problems(again)).toEqual(['route/dispatch-not-understood'])
  })

  it('points into the file, not into the part of it that a method sees', () => {
    const code = inPages(
      `  if (req.method === 'GET') {\n    return res.json([])\n  }\n  return res.status(201).json({ id: 1 })`,
    )
    const [, rest] = handlers(pages, code)
    const [answer] = rest!.answers
    expect(code.slice(answer!.range.start, answer!.range.end)).toBe('res.status(201).json({ id: 1 })')
    expect(answer!.at.line).toBe(5)
  })
})

describe('inputs', () => {
  const json = (type: string | null, fields: string[] | null, optional = false) => ({
    kind: 'json',
    type,
    fields,
    optional,
  })
  const id = { kind: 'segment', name: 'id', catchAll: false }

  it.each<[body: string, inputs: unknown[]]>([
    ['const { id } = req.query', [id]],
    ['const { query: { id }, body } = req; save(body)', [id, { ...json(null, null), takesText: true }]],
    ['const id = req.query.id as string', [id]],
    ['find(String(req.query.id), req.query.draft)', [id, { kind: 'query', name: 'draft', absent: 'undefined' }]],
    ['const { title, text: words } = req.body', [json(null, ['title', 'text'])]],
    ['const { title } = req.body as Post', [json('Post', ['title'])]],
    ['const body: Post = req.body; save(body)', [{ ...json('Post', null), takesText: true }]],
    ['save(req.body.title, req.body?.text)', [json(null, ['title', 'text'])]],
    ['const { title } = JSON.parse(req.body)', [json(null, ['title'])]],
    ['log("nothing")', []],
  ])('pages: %s', (body, inputs) => {
    const [handler] = handlers(pages, inPages(`${body}\nres.json({})`))
    expect(handler!.inputs).toEqual(inputs)
    expect(handler!.problems).toEqual([])
  })

  it.each<[body: string, inputs: unknown[]]>([
    ['const { id } = params', [id]],
    ['const { id } = await params', [id]],
    ['find((await params).id)', [id]],
    ['schema.parse(await params)', [id]],
    ["const q = req.nextUrl.searchParams.get('q')", [{ kind: 'query', name: 'q', absent: 'null' }]],
    ["const url = new URL(req.url); find(url.searchParams.get('q'))", [{ kind: 'query', name: 'q', absent: 'null' }]],
    ['const body = await req.json(); save(body, params.id)', [id, json(null, null)]],
    ['const { a }: Input = await req.json()', [json('Input', ['a'])]],
    ['const body = (await req.json()) as Input; save(body.a)', [json('Input', ['a'])]],
    ['const body = await req.json().catch(() => ({})); save(body.a)', [json(null, ['a'], true)]],
    ['const [user, body] = await Promise.all([me(), req.json()])', [json(null, null)]],
    ["const form = await req.formData(); save(form.get('a'))", [{ kind: 'formData', fields: ['a'] }]],
    ['const form = await req.formData(); save(form)', [{ kind: 'formData', fields: null }]],
  ])('app: %s', (body, inputs) => {
    const [handler] = handlers(app, inApp(`${body}\nreturn Response.json({})`))
    expect(handler!.inputs).toEqual(inputs)
    expect(handler!.problems).toEqual([])
  })

  it('reads the type off the schema', () => {
    const own = `import { z } from 'zod'\nconst schema = z.object({})\n${inApp('schema.parse(await req.json())\nreturn Response.json({})')}`
    const theirs = `import { schema } from './s'\n${inApp('schema.safeParse(await req.json())\nreturn Response.json({})')}`
    const unknown = `import { schema } from './s'\n${inApp('schema.parse(await req.json())\nreturn Response.json({})')}`
    const several = own
      .replace('z.object({})', 'z.object({})\nconst other = z.object({})')
      .replace(
        'schema.parse(await req.json())',
        'const body = await req.json()\nif (body?.a) schema.parse(body)\nelse other.parse(body)',
      )
    const types = [own, theirs, unknown, several].map((code) => handlers(app, code)[0]!.inputs[0])
    expect(types.map((input) => input && 'type' in input && input.type)).toEqual([
      'z.input<typeof schema>',
      'z.input<typeof schema>',
      null,
      // Each of them takes some bodies only.
      null,
    ])
  })
})

describe('answers', () => {
  const answer = (file: string, code: string) =>
    handlers(file, code)[0]!.answers.map(({ status, outcome, body }) => [status, outcome, body.kind])

  it.each<[body: string, answers: unknown[]]>([
    ['res.json(post)', [[200, 'success', 'value']]],
    ['return res.status(201).json({ id })', [[201, 'success', 'object']]],
    ['res.status(204).end()\nreturn', [[204, 'success', 'empty']]],
    ["return res.status(404).send('Gone')", [[404, 'failure', 'text']]],
    ['return res.json({ success: false, error })', [[200, 'failure', 'object']]],
    ["res.setHeader('Allow', 'POST').status(400).end()", [[400, 'failure', 'empty']]],
    ['res.end(JSON.stringify({ ok: true }))', [[200, 'success', 'object']]],
    [
      'if (a) res.json(a)\nelse res.status(404).end()',
      [
        [200, 'success', 'value'],
        [404, 'failure', 'empty'],
      ],
    ],
    [
      'return a ? res.json(a) : res.status(404).end()',
      [
        [200, 'success', 'value'],
        [404, 'failure', 'empty'],
      ],
    ],
  ])('pages: %s', (body, answers) => {
    expect(answer(pages, inPages(body))).toEqual(answers)
    expect(codes(pages, inPages(body))).toEqual([])
  })

  it.each<[body: string, answers: unknown[]]>([
    ["return new Response('No', { status: 403 })", [[403, 'failure', 'text']]],
    ['return new Response(null, { status: 204 })', [[204, 'success', 'empty']]],
    ['return new Response(JSON.stringify(post))', [[200, 'success', 'value']]],
    ["return Response.json(post, { headers: { 'Cache-Control': 'no-store' } })", [[200, 'success', 'value']]],
    ['return new Response(error.message, { status: 500 })', [[500, 'failure', 'text']]],
  ])('app: %s', (body, answers) => {
    expect(answer(app, inApp(body))).toEqual(answers)
    expect(codes(app, inApp(body))).toEqual([])
  })

  it('knows NextResponse by its import', () => {
    const aliased = `import { NextResponse as R } from 'next/server'\n${inApp('return R.json({})')}`
    const local = `const NextResponse = make()\n${inApp('return NextResponse.json({})')}`
    expect(codes(app, aliased)).toEqual([])
    expect(codes(app, local)).toEqual(['route/answers-through-helper'])
  })
})

describe('statuses that show at run time', () => {
  const asks = "const upstream = await fetch('https://a.example')\n"
  const passesOn = 'return Response.json({ error: 1 }, { status: upstream.status })'
  const status = (body: string) => codes(app, inApp(body)).includes('route/computed-status')

  it.each([
    `${asks}if (!upstream.ok) { ${passesOn} }\nreturn Response.json({})`,
    `${asks}if (!upstream.ok || stale) { return Response.json({}) }\nif (late && !upstream.ok) ${passesOn}\nreturn Response.json({})`,
    `${asks}if (upstream.ok) return Response.json({})\nawait log()\n${passesOn}`,
    `${asks}if (upstream.ok) { await log() } else { ${passesOn} }\nreturn Response.json({})`,
    `const CREATED = 201\nreturn Response.json({}, { status: CREATED })`,
    "return Response.json({ error: 1 }, { status: 500 || 'Internal Server Error' })",
    'try { await work() } catch (error) { return Response.json({}, { status: error.status ?? 500 }) }\nreturn Response.json({})',
  ])('are known to be a failure, or not: %s', (body) => {
    expect(status(body)).toBe(false)
  })

  it.each([
    `${asks}${passesOn}`,
    `${asks}if (upstream.ok) { ${passesOn} }\nreturn Response.json({})`,
    `${asks}if (!upstream.ok || late) { ${passesOn} }\nreturn Response.json({})`,
    `${asks}if (upstream.ok && late) return Response.json({})\n${passesOn}`,
    `${asks}if (upstream.ok) await log()\n${passesOn}`,
    `const upstream = await ask()\nif (!upstream.ok) { ${passesOn} }\nreturn Response.json({})`,
    `let upstream = await fetch('https://a.example')\nif (!upstream.ok) { upstream = await again()\n${passesOn} }\nreturn Response.json({})`,
    'return Response.json({ error: 1 }, { status: 0 || code })',
    'return Response.json({ error: 1 }, { status: late && 500 })',
    'return Response.json({ error: 1 }, { status: error.status || 500 })',
    `let code = 201\nif (late) code = 500\nreturn Response.json({}, { status: code })`,
  ])('may be either: %s', (body) => {
    expect(status(body)).toBe(true)
  })
})

describe('what is left alone', () => {
  it.each<[code: string, body: string]>([
    ['route/works-after-answer', 'res.json({})\nawait log()\nreturn res.status(500).end()'],
    ['route/answer-in-callback', 'return all().then((list) => res.json(list))'],
    ['route/answer-not-returned', 'const done = res.json({})\nreturn done'],
    ['route/may-not-answer', 'try { return res.json(await find()) } catch (error) { console.error(error) }'],
    ['route/answers-through-helper', 'return sendError(res, 400)'],
    ['route/uses-response', 'res.statusCode = 400\nres.json({})'],
    ['route/forwards-request', 'const user = await userOf(req)\nres.json(user)'],
    ['route/reads-request', 'res.json({ ip: req.socket.remoteAddress })'],
    ['route/reads-whole-query', 'res.json(await find(req.query))'],
    ['route/reads-whole-query', 'const { id, ...rest } = req.query\nres.json(rest)'],
    ['route/reads-header', "res.json({ from: req.headers['x-tenant'] })"],
    ['route/bearer-token', 'if (req.headers.authorization !== key) return res.status(401).end()\nres.json({})'],
    ['route/sets-cookie', "res.setHeader('Set-Cookie', 'a=1')\nres.json({})"],
    ['route/sets-header', "res.setHeader('X-Count', '1')\nres.json({})"],
    ['route/redirects', "return res.redirect('/login')"],
    ['route/streams', "res.write('a')\nres.end()"],
    ['route/computed-status', 'res.status(error.status).json({})'],
    ['route/uses-this', 'res.json(this.value)'],
    ['route/non-json-answer', 'res.end(buffer)'],
  ])('%s: %s', (code, body) => {
    expect(codes(pages, inPages(body))).toContain(code)
  })

  it.each<[answer: string, warns: boolean]>([
    ["Response.json({ message: 'Not saved' })", true],
    ["Response.json({ message: 'Not saved', status: 500 })", true],
    ["Response.json({ message: 'Not saved' }, { status: 201 })", true],
    ["Response.json({ message: 'Not saved' }, { status: 500 })", false],
    ["Response.json({ success: false, message: 'Not saved' })", false],
  ])('says that an error which is caught is answered as a success: %s', (answer, warns) => {
    const inCatch = codes(
      app,
      inApp(`try { await save() } catch (error) { return ${answer} }\nreturn Response.json({})`),
    )
    expect(inCatch.includes('route/caught-success')).toBe(warns)
    const behind = codes(app, inApp(`try { await save() } catch (error) { log(error) }\nreturn ${answer}`))
    expect(behind).not.toContain('route/caught-success')
  })

  it.each<[code: string, module: string]>([
    ['route/webhook', "import { Webhook } from 'svix'"],
    ['route/edge-runtime', "export const runtime = 'edge'"],
    ['route/cors', 'export async function OPTIONS() { return new Response() }'],
    ['route/config-left-behind', 'export const maxDuration = 60'],
    ['route/module-side-effect', 'setup()'],
    ['route/cron', 'if (process.env.CRON_SECRET) { start() }'],
  ])('%s: %s', (code, module) => {
    expect(codes(app, `${module}\n${inApp('return Response.json({})')}`)).toContain(code)
  })

  it.each<[config: string, names: string[]]>([
    [
      "{ maxDuration: 60, api: { externalResolver: true, bodyParser: { sizeLimit: '1mb' } } }",
      ['config.maxDuration', 'config.api.externalResolver'],
    ],
    ["{ runtime: 'nodejs' } as const", []],
    ['{ supportsResponseStreaming: true } satisfies PageConfig', ['config.supportsResponseStreaming']],
    ['{ ...shared, api: limits }', ['config', 'config.api']],
    ['shared', ['config']],
  ])('says what the configuration of pages/api loses: %s', (config, names) => {
    const code = `export const config = ${config}\n${inPages('res.json({})')}`
    const { problems } = findRouteFile(parse(pages, code), sampleApp)!
    const said = problems.filter((each) => each.code === 'route/config-left-behind')
    expect(said.map(({ message }) => message.split('`')[1])).toEqual(names)
  })

  it('asks whether somebody imports from the route file', () => {
    const code = `export type Post = { id: string }\n${inApp('return Response.json({})')}`
    const by = (canFollow: boolean) => ({
      importedElsewhere: (_file: string, name: string) =>
        name === 'Post' ? { by: 'components/post.tsx', canFollow } : null,
    })
    expect(codes(app, code, by(true))).toEqual([])
    expect(codes(app, code, by(false))).toEqual(['route/imported-elsewhere'])
    const ofHandler = `export type Post = Awaited<ReturnType<typeof POST>>\n${inApp('return Response.json({})')}`
    expect(codes(app, ofHandler, by(true))).toEqual(['route/imported-elsewhere'])
  })

  it('says so for every place, once', () => {
    const [handler] = handlers(pages, inPages('const a = one(req)\nconst b = two(req)\nres.json({ a, b })'))
    expect(handler!.problems.map(({ code, at }) => [code, at.line])).toEqual([
      ['route/forwards-request', 2],
      ['route/forwards-request', 3],
    ])
  })
})

describe('session helpers', () => {
  it('needs no request for getServerSession', () => {
    const code = `import { getServerSession } from 'next-auth'\n${inPages('res.json(await getServerSession(req, res, options))')}`
    expect(codes(pages, code)).toEqual([])
  })

  it('takes a form of the helper without the request', () => {
    const helperWithoutRequest = (_file: string, name: string) =>
      name === 'sessionFrom' ? { name: 'session', source: './session' } : null
    const code = inPages('res.json(await sessionFrom(req))')
    expect(codes(pages, code, { helperWithoutRequest })).toEqual([])
    expect(codes(pages, code)).toEqual(['route/forwards-request'])
  })
})
