import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = await req.json()
  if (!title) return Response.json({ message: 'A title is required' }, { status: 400 })
  return Response.json(await db.post.create({ title, body: '' }))
}
