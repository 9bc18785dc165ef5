// next-connect as teams write it: what is followed, and what is said about the rest.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import { moduleProblems } from '../../src/find/route/module-problems.js'
import { describePath } from '../../src/find/route/route-path.js'

const create = 'async (req, res) => { res.json(await save(req.body)) }'

function routesOf(code: string, router: 'app' | 'pages' = 'pages') {
  const file = router === 'pages' ? 'pages/api/posts.js' : 'app/api/posts/route.js'
  const parsed = parse(file, code)
  const { handlers, wrapped } = handlersOf(parsed, describePath(router, '/api/posts'))
  return {
    methods: handlers.map(({ method }) => method),
    texts: handlers.map(({ parsed: { text }, fn: { node } }) =>
      text.slice(node.body.start! + 1, node.body.end! - 1).trim(),
    ),
    troubles: handlers.flatMap(({ troubles }) => troubles.map(({ code }) => code)),
    why: wrapped.map(({ refusal }) => refusal.why),
    problems: moduleProblems(parsed).map(({ code }) => code),
  }
}

const inFile = (registrations: string, exported = 'export default router.handler()') =>
  `import { createRouter } from 'next-connect'\nconst router = createRouter()\n${registrations}\n${exported}\n`

describe('a next-connect router', () => {
  it.each<[what: string, code: string, methods: string[]]>([
    ['two methods', inFile(`router.post(${create}).delete(${create})`), ['POST', 'DELETE']],
    [
      'statement by statement',
      inFile(`router.use(auth)\nrouter.post(${create})\nfunction auth(req, res, next) { next() }`),
      ['POST'],
    ],
    [
      'one chain',
      `import { createRouter } from 'next-connect'\nexport default createRouter().put(${create}).handler()`,
      ['PUT'],
    ],
    [
      'a second name',
      `import { createRouter as make } from 'next-connect'\nconst api = make().put(${create})\nexport default api.handler({})`,
      ['PUT'],
    ],
    ['an exported router', inFile(`router.patch(${create})`).replace('const router', 'export const router'), ['PATCH']],
    [
      'before version 1',
      `import nc from 'next-connect'\nexport default nc({ onError(error, req, res) { res.status(500).end() } }).post(${create})`,
      ['POST'],
    ],
    [
      'before version 1, by name',
      `import nextConnect from 'next-connect'\nconst api = nextConnect({ onError: (error, req, res) => res.status(500).end() })\napi.post(${create})\nexport default api`,
      ['POST'],
    ],
  ])('is followed: %s', (_, code, methods) => {
    expect(routesOf(code)).toMatchObject({ methods, why: [], problems: [], troubles: [] })
  })

  it('runs what stands before a method, in order, and nothing behind it', () => {
    const code = inFile(`router
  .use(async (req, res, next) => {
    await first()
    await next()
  })
  .post(async (req, res) => {
    res.json(await save(req.body))
  })
  .use(async (req, res, next) => {
    await last()
    return next()
  })`)
    expect(routesOf(code).texts).toEqual(['await first()\n  res.json(await save(req.body))'])
  })

  it('answers through `onError` for what is thrown', () => {
    const code = inFile(
      `router.post(${create})`,
      'export default router.handler({ onError: (error, req, res) => res.status(500).json({ error: error.message }) })',
    )
    expect(routesOf(code).texts[0]).toMatch(/^try \{[^]*save\(req\.body\)[^]*\} catch \(error\) \{[^]*status\(500\)/)
  })

  it('is followed from the exports of the App Router', () => {
    const code = `import { createEdgeRouter } from 'next-connect'
const router = createEdgeRouter()
router
  .use(async (req, context, next) => {
    const user = await currentUser()
    if (!user) return Response.json({ error: 'No' }, { status: 401 })
    return next()
  })
  .post(async (req) => Response.json(await save(await req.json())))
export async function POST(req, context) {
  return router.run(req, context)
}
`
    const found = routesOf(code, 'app')
    expect(found).toMatchObject({ methods: ['POST'], why: [], problems: [], troubles: [] })
    expect(found.texts[0]).toMatch(/^const user = await currentUser\(\)\n *if \(!user\)[^]*save\(await req\.json\(\)\)/)
  })

  it.each<[what: string, code: string, why: string]>([
    [
      'a path',
      inFile(`router.use('/x', auth).post(${create})\nfunction auth(req, res, next) { next() }`),
      'it serves more than one path',
    ],
    [
      'a call that makes a middleware',
      inFile(`router.use(limit({ max: 3 })).post(${create})`),
      'its `limit()` is made by a call',
    ],
    [
      'a middleware of a package',
      `import { cors } from 'cors-lite'\n${inFile(`router.use(cors).post(${create})`)}`,
      'its `cors` is no function of this project',
    ],
    [
      'an error passed to `next`',
      inFile(`router.use((req, res, next) => next(new Error('No'))).post(${create})`),
      'one of its functions passes `next` on, or calls it with an error',
    ],
    [
      'a router that is passed on',
      inFile(`router.post(${create})\nextend(router)`),
      'it is used for more than its registrations',
    ],
    [
      'a registration in a function',
      inFile(`router.post(${create})\nfunction later() { router.delete(${create}) }`),
      'it is used for more than its registrations',
    ],
    ['what it clones', inFile(`router.clone().post(${create})`), '`clone` of it is not followed'],
    [
      'its own answers to errors',
      `import nc from 'next-connect'\nexport default nc().post(${create})`,
      'without `onError` it answers with the text of what was thrown',
    ],
    [
      'options from elsewhere',
      inFile(`router.post(${create})`, 'export default router.handler(options)'),
      'its options are not written out',
    ],
    ['nothing', inFile(''), 'it registers no method'],
  ])('is not followed: %s', (_, code, why) => {
    expect(routesOf(code).why).toEqual([why])
  })
})
