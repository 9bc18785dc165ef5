import { db } from '@/lib/db'

export async function DELETE(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { searchParams } = new URL(req.url)
  const listId = searchParams.get('listId')
  if (!listId) return Response.json({ error: 'A list is required' }, { status: 400 })

  await db.post.delete(id)
  return Response.json({ ok: true })
}

export async function PATCH(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { searchParams } = new URL(req.url)
  const { title } = await req.json()
  await db.post.update(id, { title: `${searchParams.get('prefix') ?? ''}${title}` })
  return Response.json({ ok: true })
}
