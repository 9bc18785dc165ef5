import { db } from '@/lib/db'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const post = await db.post.find(id)
  if (!post) return new Response(null, { status: 404 })

  await db.post.delete(id)
  return Response.json({ ok: true })
}
