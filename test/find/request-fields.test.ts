// What a wrapper hands over on the request is a variable once both stand in one function.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import { describePath } from '../../src/find/route/route-path.js'

function handlerOf(wrapper: string, body: string) {
  const code = `const withUser = (handler) => async (req, context) => {\n${wrapper}\n}
export const POST = withUser(async (req) => {\n${body}\n})\n`
  const { handlers } = handlersOf(parse('app/api/posts/route.js', code), describePath('app', '/api/posts'))
  const { parsed, fn, troubles } = handlers[0]!
  const { start, end } = fn.node.body as { start: number; end: number }
  return { text: parsed.text.slice(start + 1, end - 1).trim(), troubles: troubles.map(({ code }) => code) }
}

describe('fields that a wrapper gives the request', () => {
  it.each<[what: string, wrapper: string, body: string, written: string]>([
    [
      'a variable of the wrapper',
      'const user = await getUser()\nreq.user = user\nreturn handler(req, context)',
      'return Response.json(req.user.id)',
      'const user = await getUser()\nreturn Response.json(user.id)',
    ],
    [
      'an expression',
      'const session = await getSession()\nreq.user = session.user\nreturn handler(req, context)',
      'return Response.json({ by: req.user.id, name: req.user.name })',
      'const session = await getSession()\nconst user = session.user\nreturn Response.json({ by: user.id, name: user.name })',
    ],
    [
      'a request by another name',
      'const own = req\nown.user = await getUser()\nreturn handler(own, context)',
      'return Response.json(req.user.id)',
      'const own = req\nconst user = await getUser()\nreturn Response.json(user.id)',
    ],
  ])('become variables: %s', (_, wrapper, body, written) => {
    expect(handlerOf(wrapper, body).text).toBe(written)
  })

  it.each<[what: string, wrapper: string]>([
    ['set in two places', 'req.user = await getUser()\nreq.user = req.user ?? guest\nreturn handler(req, context)'],
    ['set under a condition', 'if (context.open) req.user = await getUser()\nreturn handler(req, context)'],
    ['never set', 'return handler(req, context)'],
    ['a part of every request', 'req.signal = await getUser()\nreturn handler(req, context)'],
  ])('stay fields: %s', (_, wrapper) => {
    const { troubles } = handlerOf(wrapper, 'return Response.json(req.user ? req.signal : null)')
    expect(troubles.length).toBeGreaterThan(0)
  })
})
