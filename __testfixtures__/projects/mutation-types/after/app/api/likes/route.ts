import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { id } = await req.json()
  const post = await db.post.find(id)
  if (!post) return Response.json({ error: 'No such post' }, { status: 404 })
  return Response.json(await db.post.like(id))
}
