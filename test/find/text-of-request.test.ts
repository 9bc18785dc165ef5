// The body of a Response that is no file: what came with the JSON of the request.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { findRouteFile } from '../../src/find/route/route-handlers.js'
import { sampleApp } from '../sample-app.js'

function mayBeBinary(body: string, parameter = 'req: Request'): boolean {
  const code = `export async function POST(${parameter}) {\n${body}\n}\n`
  const { handlers } = findRouteFile(parse('app/api/posts/route.ts', code), sampleApp)!
  return handlers[0]!.problems.some((each) => each.code === 'route/non-json-answer')
}

describe('new Response(…)', () => {
  it.each([
    'const { id } = await req.json()\nreturn new Response(id)',
    'const body = await req.json()\nreturn new Response(body.post.id)',
    'const body = await req.json()\nconst { id } = Post.parse(body)\nreturn new Response(id)',
    'const post = await Post.parseAsync(await req.json())\nreturn new Response(post.id, { status: 201 })',
  ])('is text: %s', (body) => {
    expect(mayBeBinary(body)).toBe(false)
  })

  it.each([
    ['of a database', 'const post = await db.post.create({})\nreturn new Response(post.id)'],
    ['of another server', 'const answer = await fetch(url)\nreturn new Response(answer.body)'],
    ['the JSON of another server', 'const { id } = await (await fetch(url)).json()\nreturn new Response(id)'],
    ['a file of a form', "const form = await req.formData()\nreturn new Response(form.get('file'))"],
    ['assigned again', 'let { id } = await req.json()\nid = await read(id)\nreturn new Response(id)'],
    ['made of it', 'const { id } = await req.json()\nreturn new Response(await read(id))'],
  ])('may be binary: %s', (_, body) => {
    expect(mayBeBinary(body)).toBe(true)
  })

  it('may be a number where no types are', () => {
    expect(mayBeBinary('const { id } = await req.json()\nreturn new Response(id)', 'req')).toBe(true)
  })
})
