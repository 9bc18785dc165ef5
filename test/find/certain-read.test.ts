import { describe, expect, test } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import { describePath } from '../../src/find/route/route-path.js'

/** The code of the one handler as it is understood, and the statuses that it answers with. */
function understood(
  body: string,
  { router = 'app', keepRoutes = false }: { router?: 'app' | 'pages'; keepRoutes?: boolean } = {},
) {
  const head =
    router === 'app'
      ? 'export async function POST(req: Request) {'
      : 'export default async function handler(req, res) {'
  const file = router === 'app' ? 'app/api/posts/route.ts' : 'pages/api/posts.ts'
  const parsed = parse(file, `${head}\n${body}\n}\n`)
  const [handler] = handlersOf(parsed, describePath(router, '/api/posts'), { keepRoutes }).handlers
  const { fn, answers } = handler!
  const code = handler!.parsed.text.slice(fn.node.body.start! + 1, fn.node.body.end! - 1).trim()
  return { code, statuses: answers.map(({ status }) => status) }
}

const leaves = (value: string, { let: before = 'let body', type = '' } = {}) => `
  ${before}${type}
  try {
    body = ${value}
  } catch (error) {
    console.error(error)
    return Response.json({ error: 'Invalid JSON' }, { status: 400 })
  }
  return Response.json(await save(body))`

describe('a body that only its own try reads is read without it', () => {
  test.each([
    ['await req.json()', {}, 'const body = await req.json()'],
    ['await req.json()', { type: ': unknown' }, 'const body: unknown = await req.json()'],
    ['(await req.json()) as Post', {}, 'const body = (await req.json()) as Post'],
    ['await req.json()', { let: 'let body: any = {}' }, 'const body: any = await req.json()'],
    ['await req.formData()', { type: ': FormData' }, 'const body: FormData = await req.formData()'],
  ])('%s, %j', (value, options, written) => {
    const { code, statuses } = understood(leaves(value, options))
    expect(code).toBe(`${written}\n  return Response.json(await save(body))`)
    expect(statuses).toEqual([200])
  })

  test('a body that is set again stays a variable', () => {
    const { code } = understood(
      leaves('await req.json()').replace('await save(body)', 'await save((body = clean(body)))'),
    )
    expect(code).toMatch(/^let body = await req\.json\(\)\n/)
  })

  test('pages/api', () => {
    const { code, statuses } = understood(
      `
  let body
  try {
    body = JSON.parse(req.body)
  } catch {
    return res.status(400).json({ error: 'Invalid JSON' })
  }
  res.status(201).json(await save(body))`,
      { router: 'pages' },
    )
    expect(code).toBe('const body = JSON.parse(req.body)\n  res.status(201).json(await save(body))')
    expect(statuses).toEqual([201])
  })

  test.each([
    ['let body: any = {}', ''],
    ['let body: any', 'body = {}'],
    ['let body: any = null', 'body = {}'],
  ])('%s … catch { %s } says what an absent body is', (before, caught) => {
    const { code } = understood(
      `${before}\ntry {\n  body = await req.json()\n} catch {${caught}}\nreturn Response.json(await save(body))`,
    )
    expect(code).toBe('const body: any = await req.json().catch(() => ({}))\nreturn Response.json(await save(body))')
  })
})

describe('left as it stands', () => {
  const whole = leaves('await req.json()')
  test.each([
    ['more is tried', leaves('clean(await req.json())')],
    [
      'more is tried after it',
      whole.replace('body = await req.json()', 'body = await req.json()\n    await check(body)'),
    ],
    ['something is done in the end', whole.replace(/(status: 400 \}\)\n {2}\})/, '$1 finally { await done() }')],
    ['it is read before', whole.replace('try {', 'const early = () => body\n  try {')],
    ['it is declared outside', whole.replace('let body', 'let body\n  if (await isOpen()) {').concat('\n  }')],
    ['it is declared with another', whole.replace('let body', 'let body, other')],
    ['it goes on without a value', whole.replace(/return Response\.json\(\{ error.*/, '')],
    ['it is no body', leaves('await lookUp(req)')],
    ['a comment says something of it', whole.replace('body = await', '// the old app sends a list\n    body = await')],
  ])('%s', (_, code) => {
    expect(understood(code).code).toBe(code.trim())
  })

  test('a route that stays still answers where it cannot read its body', () => {
    const { code, statuses } = understood(whole, { keepRoutes: true })
    expect(code).toBe(whole.trim())
    expect(statuses).toEqual([400, 200])
  })
})
