import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: Request, { params }: Context) {
  const { id } = await params
  const session = await auth()
  const post = await db.post.find(id)
  if (post.authorId !== session.user.id) {
    return Response.json({ error: 'Not yours' }, { status: 403 })
  }
  const readers = post.readers.filter((id, index, all) => all.indexOf(id) === index)
  await db.post.remove(id, readers)
  return Response.json({ ok: true })
}
