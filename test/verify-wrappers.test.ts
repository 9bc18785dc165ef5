// A wrapper's checks are the handler's checks: an action that lost one of them is never written.
import { describe, expect, it } from 'vitest'
import { moduleAt, verifiedAction } from './verified-action.js'

const file = 'app/api/posts/[id]/route.js'
const source = `import { withErrors, withRole } from '@/lib/api'
import { db } from '@/lib/db'

export const PATCH = withErrors(
  withRole({ role: 'editor', plans: ['pro', 'team'] }, async (req, { params, user: author }) => {
    const { id } = await params
    const post = await db.posts.find(id)
    if (post.ownerId !== author.id) return Response.json({ error: 'Not yours' }, { status: 403 })

    const { title } = await req.json()
    await db.posts.rename(id, title)
    return Response.json({ title })
  }),
)
`
const wrappers = `import { audit } from './audit'
import { currentUser } from './session'

export const withRole = (options, handler) => async (req, context) => {
  const user = await currentUser()
  if (!user) return Response.json({ error: 'Sign in first' }, { status: 401 })
  if (options.verified && !user.verified) return Response.json({ error: 'Confirm first' }, { status: 403 })
  if (options.plans && !options.plans.includes(user.plan)) {
    return Response.json({ error: 'Upgrade first' }, { status: 402 })
  }
  if (user.role !== options.role && !user.admin) return Response.json({ error: 'Not for you' }, { status: 403 })
  await audit(user)
  return handler(req, { ...context, user })
}

export function withErrors(handler) {
  return async (...args) => {
    try {
      return await handler(...args)
    } catch (error) {
      if (error.code === 'conflict') return Response.json({ error: error.message }, { status: 409 })
      throw error
    }
  }
}
`
describe('verifyGuards of wrapped handlers', () => {
  const { text, check } = verifiedAction({
    file,
    source,
    method: 'PATCH',
    exportName: 'PATCH',
    router: 'app',
    lookup: moduleAt('@/lib/api', 'lib/api.js', wrappers),
  })

  it('accepts the action as it is written', () => {
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session lookup', /await currentUser\(\)/, '{}'],
    ['the session guard', /\n *if \(!user\)[^\n]*/, ''],
    ['the role', /\n *if \(user\.role[^]*?\}$/m, ''],
    ['one half of the role', / && !user\.admin/, ''],
    ['the plan', /\n *if \(!plans[^]*?\n {4}\}/, ''],
    ['the audit', /\n *await audit\(user\)/, ''],
    ["the handler's own guard", /\n *if \(post\.ownerId[^\n]*/, ''],
    ['the work', /\n *await db\.posts\.rename[^\n]*/, ''],
    ['the mapping of errors', /\n *if \(error\.code[^\n]*/, ''],
    ['the error that is thrown on', /\n *throw error/, ''],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })

  it('finds a guard that moved behind the work', () => {
    const guard = /\n *if \(!user\)[^\n]*/.exec(text)![0]
    const moved = text.replace(guard, '').replace(/(\n *await db\.posts\.rename[^\n]*)/, `$1${guard}`)
    expect(check(moved)).toThrow(/lost/)
  })
})

const routed = `import { createRouter } from 'next-connect'
import { checkUser, onError } from '@/lib/api'
import { db } from '@/lib/db'

const checkTeam = async (req, res, next) => {
  const team = await db.teams.of(req.user.id)
  if (!team.editors.includes(req.user.id)) return res.status(403).json({ error: 'Not for you' })
  await next()
}

const router = createRouter()

router
  .use(checkUser)
  .use(checkTeam)
  .patch(async (req, res) => {
    if (!req.body.title) return res.status(400).json({ error: 'No title' })
    await db.posts.rename(req.query.id, req.body.title)
    res.status(200).end()
  })

export default router.handler({ onError })
`
const middlewares = `import { currentUser } from './session'
import { report } from './report'

export async function checkUser(req, res, next) {
  const user = await currentUser()
  if (!user) return res.status(401).json({ error: 'Sign in first' })
  req.user = user
  return next()
}

export function onError(error, req, res) {
  report(error)
  if (error.code === 'conflict') return res.status(409).json({ error: 'Changed by somebody else' })
  res.status(500).json({ error: 'No luck' })
}
`
describe('verifyGuards of a next-connect router', () => {
  const { text, check } = verifiedAction({
    file: 'pages/api/posts/[id].js',
    source: routed,
    method: 'PATCH',
    exportName: 'default',
    router: 'pages',
    lookup: moduleAt('@/lib/api', 'lib/api.js', middlewares),
  })

  it('accepts the action as it is written', () => {
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session lookup', /await currentUser\(\)/, '{}'],
    ['the session guard', /\n *if \(!user\)[^\n]*/, ''],
    ['the guard of the second middleware', /\n *if \(!team[^]*?\}$/m, ''],
    ["the handler's own guard", /\n *if \(![^\n]*No title[^\n]*/, ''],
    ['the work', /\n *await db\.posts\.rename[^\n]*/, ''],
    ['the report of an error', /\n *report\(error\)/, ''],
    ['the mapping of an error', /\n *if \(error\.code[^]*?\n(?= *return)/, '\n'],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })
})
