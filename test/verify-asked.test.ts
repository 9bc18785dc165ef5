// What a function checks that the handler asks is a check of the handler: an action that lost it is never written.
import { describe, expect, it } from 'vitest'
import { moduleAt, verifiedAction } from './verified-action.js'

const pages = `import { db } from '@/lib/db'
import { requireUser } from '@/lib/guards'

export default async function handler(req, res) {
  if (req.method !== 'PUT') return res.status(405).end()
  const user = await requireUser(req, res, 'editor')
  if (!user) return
  if (user.locked) return res.status(423).json({ error: 'Locked' })
  await db.posts.rename(req.query.id, req.body.title, user.id)
  res.json({ ok: true })
}
`
const guards = `import { audit } from './audit'
import { sessionOf } from './session'

export async function requireUser(req, res, role) {
  const session = await sessionOf(req.cookies.session)
  if (!session?.user) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  if (role && session.role !== role) {
    return res.status(403).json({ error: 'Not yours' })
  }
  await audit(session)
  return session.user
}
`
const app = `import { db } from '@/lib/db'
import { requireUser } from '@/lib/guards'

export async function PUT(request, { params }) {
  const { user, denied } = await requireUser(request)
  if (denied) return denied
  const { id } = await params
  await db.posts.touch(id, user.id)
  return Response.json({ ok: true })
}
`
const appGuards = `import { NextResponse } from 'next/server'
import { sessionOf } from './session'

export async function requireUser(request) {
  const owner = await sessionOf(request.cookies.get('session')?.value)
  if (!owner) return { denied: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  if (owner.banned) return { denied: NextResponse.json({ error: 'Not you' }, { status: 403 }) }
  return { user: owner }
}
`

describe.each([
  {
    router: 'pages' as const,
    file: 'pages/api/posts/[id].js',
    source: pages,
    exportName: 'default',
    helper: guards,
    lost: [
      ['the session', /await sessionOf\([^\n]*/, '{ user: {} }'],
      ['the first check', /\n *if \(!session[^]*?\n {2}\}/, ''],
      ['the answer of the first check', /\n *return \{ success: false, status: 401[^\n]*/, ''],
      ['the second check', /\n *if \(session\.role[^]*?\n {2}\}/, ''],
      ['the log', /\n *await audit[^\n]*/, ''],
      ['a check of its own', /\n *if \(user\.locked[^\n]*/, ''],
    ] as [string, RegExp, string][],
  },
  {
    router: 'app' as const,
    file: 'app/api/posts/[id]/route.js',
    source: app,
    exportName: 'PUT',
    helper: appGuards,
    lost: [
      ['the session', /await sessionOf\([^\n]*/, '{}'],
      ['the first check', /\n *if \(!user\)[^\n]*/, ''],
      ['the way out of the second check', /(if \(user\.banned\)) [^\n]*/, '$1 {}'],
      ['the second check', /\n *if \(user\.banned[^\n]*/, ''],
    ] as [string, RegExp, string][],
  },
])('verifyGuards of a function that is asked, $router', ({ router, file, source, exportName, helper, lost }) => {
  const lookup = moduleAt('@/lib/guards', 'lib/guards.js', helper)
  const { text, check } = verifiedAction({ file, source, method: 'PUT', exportName, router, lookup })

  it('accepts the action as it is written', () => {
    expect(text).not.toContain('requireUser')
    expect(check(text)).not.toThrow()
  })

  it.each(lost)('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })
})
