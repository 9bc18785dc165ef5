import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string; tag: string }> }

export async function DELETE(_request: Request, { params }: Context) {
  const { id, tag: label } = await params

  const post = await db.post.find(id)
  if (!post) return new Response('No such post', { status: 404 })

  await db.post.untag(id, label)
  return Response.json({ left: post.tags.length - 1 })
}
