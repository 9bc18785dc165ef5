import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const { email } = await req.json()

  const session = await getSession()
  if (!session) return new Response('Unauthorized', { status: 401 })

  const post = await db.post.find(email)
  if (!post) return new Response('This person does not exist.', { status: 400 })

  await db.post.like(post.id)
  return new Response('OK')
}
