import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function PATCH(req: Request) {
  const { postId, text } = await req.json()

  const session = await getSession()
  if (!session) return new Response('Unauthorized', { status: 401 })

  await db.post.update(postId, { body: text })
  return new Response('OK')
}

export async function POST(req: Request) {
  const { postId, text } = await req.json()
  if (!text) return Response.json({ message: 'Say something' }, { status: 400 })

  const post = await db.post.update(postId, { body: text })
  return Response.json({ id: post.id })
}
