// What a helper checks before it answers is a check of the handler: an action that lost it is never written.
import { describe, expect, it } from 'vitest'
import { moduleAt, verifiedAction } from './verified-action.js'

const file = 'pages/api/posts/[id].js'
const source = `import { db } from '@/lib/db'
import { sendError, sendPost } from '@/lib/send'
import { getUser } from '@/lib/session'

export default async function handler(req, res) {
  const { id } = req.query
  if (req.method !== 'PUT') return sendError(res, 'Not allowed', 405)
  const user = await getUser()
  if (!user) return sendError(res, 'Sign in first', 401)
  try {
    const post = await db.posts.rename(id, req.body.title)
    return await sendPost(res, post, user)
  } catch (error) {
    return sendError(res, error)
  }
}
`
const helpers = `import { report } from './report'
import { db } from './db'

export function sendError(res, error, status = 500, details) {
  if (typeof error === 'string') return res.status(status).json({ error, ...(details && { details: hide(details) }) })
  report(error)
  if (error.code === 'conflict') return res.status(409).json({ error: error.message })
  res.status(500).json({ error: 'Something went wrong' })
}

export async function sendPost(res, item, reader) {
  if (item.secret && !reader.admin) return sendError(res, 'Not yours', 403)
  await db.views.add(item, reader)
  res.json({ title: item.title })
}

function hide(details) {
  return String(details).slice(0, 20)
}
`
describe('verifyGuards of helpers that answer', () => {
  const { text, check } = verifiedAction({
    file,
    source,
    method: 'PUT',
    exportName: 'default',
    router: 'pages',
    lookup: moduleAt('@/lib/send', 'lib/send.js', helpers),
  })

  it('accepts the action as it is written', () => {
    expect(text).not.toMatch(/sendError|sendPost|hide/)
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the session guard', /\n *if \(!user\)[^\n]*/, ''],
    ['a guard of the helper', /\n *if \(post\.secret[^]*?\}$/m, ''],
    ['one half of that guard', / && !user\.admin/, ''],
    ['work of the helper', /\n *await db\.views\.add[^\n]*/, ''],
    ['the report of the error', /\n *report\(error\)/, ''],
    ['the mapping of the error', /\n *if \(error\.code[^]*?\}$/m, ''],
    ["the handler's own work", /await db\.posts\.rename\([^)]*\)/, '{}'],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })

  it('finds a guard that moved behind the work', () => {
    const guard = /\n *if \(post\.secret[^]*?\}$/m.exec(text)![0]
    const moved = text.replace(guard, '').replace(/(\n *await db\.views\.add[^\n]*)/, `$1${guard}`)
    expect(check(moved)).toThrow(/lost/)
  })

  it('finds a guard that asks for somebody else', () => {
    expect(check(text.replace('!user.admin', '!post.admin'))).toThrow(/lost/)
  })
})

const session = `import { verify } from './tokens'

export const getSession = async (request) => verify(request.cookies.get('session')?.value, { strict: true })
`
const asking = `import { getSession } from '@/lib/session'
import { db } from '@/lib/db'

export async function PATCH(request, { params }) {
  const session = await getSession(request)
  if (!session) return Response.json({ error: 'Sign in first' }, { status: 401 })

  const { id } = await params
  await db.posts.touch(id)
  return Response.json({ id })
}
`
describe('verifyGuards of a helper that is asked for a value', () => {
  const { text, check } = verifiedAction({
    file: 'app/api/posts/[id]/route.js',
    source: asking,
    method: 'PATCH',
    exportName: 'PATCH',
    router: 'app',
    lookup: moduleAt('@/lib/session', 'lib/session.js', session),
  })

  it('accepts the action as it is written', () => {
    expect(text).toContain("const session = await verify((await cookies()).get('session')?.value, { strict: true })")
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['what the helper did', /await verify[^\n]*/, "{ id: '1' }"],
    ['the guard', /\n *if \(!session\)[^\n]*/, ''],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })
})

const named = `import { db } from '@/lib/db'

async function renamePost(id, title) {
  await db.posts.rename(id, title)
}

export async function PUT(request, { params }) {
  const { id } = await params
  const { title } = await request.json()
  await renamePost(id, title)
  return Response.json({ id })
}
`
describe('verifyGuards of a helper that has the name of the action', () => {
  const { text, check } = verifiedAction({
    file: 'app/api/posts/[id]/route.js',
    source: named,
    method: 'PUT',
    exportName: 'PUT',
    router: 'app',
    lookup: moduleAt('@/lib/none', 'lib/none.js', ''),
  })

  it('accepts the action as it is written', () => {
    expect(text).toContain('await runRenamePost(id, title)')
    expect(check(text)).not.toThrow()
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['the call', /\n *await runRenamePost[^\n]*/, ''],
    ['the call, and another in its place', /await runRenamePost\(/, 'await String('],
    ['the helper', /async function runRenamePost[^]*?\n}/, 'async function runRenamePost() {}'],
  ])('finds %s missing', (_, from, to) => {
    expect(text).toMatch(from)
    expect(check(text.replace(from, to))).toThrow(/lost/)
  })
})
