// The checks of a factory are the handler's checks, whichever way its options decide: an action that lost one of them is
// never written.
import { describe, expect, it } from 'vitest'
import { moduleAt, verifiedAction } from './verified-action.js'

const file = 'app/api/posts/[id]/route.js'
const source = `import { createHandler } from '@/lib/api'
import { db } from '@/lib/db'

export const PATCH = createHandler({
  auth: true,
  roles: ['editor'],
  verified: false,
  parse: (body) => (body.title ? body : null),
  async handler({ body, user, params }) {
    const { id } = await params
    const post = await db.posts.find(id)
    if (post.ownerId !== user.id) throw new Error('Not yours')
    if (post.title === body.title) return { changed: false }

    await db.posts.rename(id, body.title)
    return { changed: true }
  },
})
`
const factory = `import { audit } from './audit'
import { currentUser } from './session'

export function createHandler({ auth = true, roles, verified, parse, handler }) {
  return async (req, { params }) => {
    try {
      const user = auth ? await currentUser() : null
      if (auth && !user) return Response.json({ error: 'Sign in first' }, { status: 401 })
      if (roles && !roles.includes(user.role)) return Response.json({ error: 'Not for you' }, { status: 403 })
      if (verified && !user.verified) return Response.json({ error: 'Confirm first' }, { status: 403 })
      const body = parse(await req.json())
      if (!body) return Response.json({ error: 'Check the fields' }, { status: 400 })
      await audit(user)
      const result = await handler({ body, user, params })
      if (result instanceof Response) return result
      return Response.json(result)
    } catch (error) {
      if (error.code === 'conflict') return Response.json({ error: error.message }, { status: 409 })
      throw error
    }
  }
}
`
const lookup = moduleAt('@/lib/api', 'lib/api.js', factory)

describe('verifyGuards of a handler among the options of a factory', () => {
  const written = { file, source, method: 'PATCH', exportName: 'PATCH', router: 'app', lookup } as const
  const { text, check } = verifiedAction(written)

  it('accepts the action as it is written', () => {
    expect(check(text)).not.toThrow()
    expect(text).not.toMatch(/verified|Response/)
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session lookup', /await currentUser\(\)/, '{}'],
    ['the session guard', /\n *if \(!user\)[^\n]*/, ''],
    ['the role', /\n *if \(!roles[^]*?\}$/m, ''],
    ['what is parsed', /parse\(input\)/, 'input'],
    ['the check of what is parsed', /\n *if \(!body\)[^\n]*/, ''],
    ['the audit', /\n *await audit\(user\)/, ''],
    ["the handler's own guard", /\n *if \(post\.ownerId[^\n]*/, ''],
    ["the handler's early answer", /\n *if \(post\.title[^]*?\}$/m, ''],
    ['the work', /\n *await db\.posts\.rename[^\n]*/, ''],
    ['the mapping of errors', /\n *if \(error\.code[^]*?\}$/m, ''],
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

  it('keeps what no option decides', () => {
    const open = { ...written, source: source.replace('verified: false', 'verified: isStrict()') }
    expect(verifiedAction(open).text).toMatch(/if \(verified && !user\.verified\)/)
  })
})

describe('verifyGuards of names that begin like the action', () => {
  const own = `import { db } from '@/lib/db'

async function renamePostTags(id) {
  await db.tags.rename(id)
}

export async function PATCH(request, { params }) {
  const { id } = await params
  await renamePostTags(id)
  return Response.json({ ok: true })
}
`
  const { text, check } = verifiedAction({
    file,
    source: own,
    method: 'PATCH',
    exportName: 'PATCH',
    router: 'app',
    lookup: moduleAt('@/lib/api', 'lib/api.js', ''),
  })

  it('knows a function of the handler that comes along', () => {
    expect(check(text)).not.toThrow()
    expect(check(text.replace(/\n *await renamePostTags[^\n]*/, ''))).toThrow(/lost/)
  })
})
