// The last line of defence: an action that lost a check of its handler is never written.
import type { API } from 'jscodeshift'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { verifyGuards } from '../src/verify/verify-guards.js'
import routeToAction from '../transforms/route-to-action.js'
import { sampleApp } from './sample-app.js'

const file = 'pages/api/posts/[id].js'
const source = `import { getServerSession } from 'next-auth'
import { db } from '../../../lib/db'
import { options } from '../../../lib/auth'

export default async function handler(req, res) {
  const session = await getServerSession(req, res, options)
  if (!session) return res.status(401).json({ error: 'Sign in first' })

  const { id } = req.query
  const post = await db.posts.find(id)
  if (post.ownerId !== session.user.id && !session.user.admin) {
    return res.status(403).json({ error: 'Not yours' })
  }

  if (req.method === 'DELETE') {
    await db.posts.remove(id)
    return res.status(204).end()
  }

  if (req.method === 'PUT') {
    const { title } = req.body
    if (!title) throw new Error('A title, please')
    post.title = title
    await post.save()
    return res.json({ post })
  }

  return res.status(405).end()
}
`

function actionOf(method: 'DELETE' | 'PUT'): { step: ActionStep; text: string } {
  const route = findRouteFile(parse(file, source), sampleApp)!
  const handler = route.handlers.find((each) => each.method === method)!
  const step: ActionStep = {
    unit: `${method} ${route.path}`,
    file: 'app/actions/posts.actions.js',
    name: 'changePost',
    resultType: 'ChangePostResult',
    route: { file, method, exportName: 'default', router: 'pages', path: route.path },
    inputs: handler.inputs,
    passed: handler.inputs.length,
    inputType: null,
    data: 'whole',
    errorField: 'error',
    failures: 'text',
    status: true,
    form: null,
  }
  const options = {
    steps: [step],
    sources: { [file]: source },
    importPath: () => './to-wire',
    wire: 'app/actions/to-wire.js',
  }
  return { step, text: routeToAction({ path: step.file, source: '' }, {} as API, options)! }
}

function check(method: 'DELETE' | 'PUT', sabotage: (text: string) => string): () => void {
  const { step, text } = actionOf(method)
  const changed = sabotage(text)
  return () => verifyGuards(parse(file, source), step, parse(step.file, changed))
}

describe('verifyGuards', () => {
  it.each(['DELETE', 'PUT'] as const)('accepts the action of %s', (method) => {
    expect(check(method, (text) => text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session guard', /\n {2}if \(!session\)[^\n]*/, ''],
    ['the session call', /await getServerSession\(options\)/, 'null'],
    ['the ownership guard', /\n {2}if \(post\.ownerId[^]*?\n {2}\}/, ''],
    ['a part of a condition', / && !session\.user\.admin/, ''],
    ['the direction of a condition', /ownerId !== session/, 'ownerId === session'],
    ['the work itself', /\n {4}?await db\.posts\.remove\(id\)|\n {2}await db\.posts\.remove\(id\)/, ''],
    ['the wait for the session', /await getServerSession/, 'getServerSession'],
    ['a return', /return \{ success: false, status: 401[^}]*\}/, '{}'],
  ])('throws when %s is gone', (_what, from, to) => {
    const { text } = actionOf('DELETE')
    expect(text).toMatch(from)
    expect(check('DELETE', (code) => code.replace(from, to))).toThrow(/the action lost/)
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['a throw', /if \(!title\) throw[^\n]*/, ''],
    ['an assignment', /post\.title = title\n/, '\n'],
    ['a call whose result nobody reads', /await post\.save\(\)/, ''],
    ['the order of work and guard', /( {2}if \(!session\)[^\n]*\n)([^]*?)( {2}await post\.save\(\)\n)/, '$3$2$1'],
  ])('throws when %s is gone', (_what, from, to) => {
    expect(actionOf('PUT').text).toMatch(from)
    expect(check('PUT', (code) => code.replace(from, to))).toThrow(/the action lost/)
  })

  it('takes a second name of the id for no name of a field', () => {
    const renamed = (text: string) =>
      text.replace('changePost(id)', 'changePost(postId)').replace(') {\n', ') {\n  const id = postId\n')
    expect(renamed(actionOf('DELETE').text)).toContain('changePost(postId) {\n  const id = postId')
    expect(check('DELETE', renamed)).not.toThrow()
  })

  it('does not ask for what only another method does', () => {
    expect(actionOf('DELETE').text).not.toContain('save')
    expect(actionOf('PUT').text).not.toContain('remove')
  })
})
