import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function PATCH(req: Request) {
  const session = await getSession()
  if (!session) return Response.json({ error: 'Sign in first' }, { status: 401 })

  const { name } = await req.json()
  if (await db.post.find(name)) return Response.json({ error: 'This name is taken' }, { status: 409 })

  await db.post.update(session.userId, { title: name })
  return Response.json({ name })
}
