// JSX is a syntax error in an action file of TypeScript: what moves with a handler may have none.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { findRouteFile } from '../../src/find/route/route-handlers.js'
import { sampleApp } from '../sample-app.js'

/** Does what `POST` of a route file of `code` needs write JSX? */
function postWritesJsx(code: string): boolean {
  const { handlers } = findRouteFile(parse('app/api/mails/route.tsx', code), sampleApp)!
  const post = handlers.find(({ method }) => method === 'POST')!
  return post.problems.some((each) => each.code === 'route/writes-jsx')
}

const post = (mail: string) => `export async function POST() { await send(${mail}); return Response.json({}) }`

describe('a handler that writes JSX', () => {
  it.each([
    ['itself', post('<Welcome />')],
    ['in a fragment', post('<>Welcome</>')],
    ['in a function of its file', `const mail = () => <Welcome />\n${post('mail()')}`],
    ['in a value of its file', `const mail = <Welcome>Hello</Welcome>\n${post('mail')}`],
    [
      'in what a function of its file needs',
      `const mail = <Welcome />\nfunction render() { return mail }\n${post('render()')}`,
    ],
  ])('%s', (_, code) => {
    expect(postWritesJsx(code)).toBe(true)
  })

  it.each([
    ['not in another handler', `export const GET = () => new ImageResponse(<Card />)\n${post('"Welcome"')}`],
    ['not in a function that it does not need', `export const mail = () => <Welcome />\n${post('"Welcome"')}`],
    ['not in a text', post("'<Welcome />'")],
    ['not in a comment', `// </p>\n${post('1')}`],
  ])('%s', (_, code) => {
    expect(postWritesJsx(code)).toBe(false)
  })
})
