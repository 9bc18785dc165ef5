import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: Request, { params }: Context) {
  const { id } = await params
  try {
    await db.card.delete(id)
    return new Response(JSON.stringify('The card is gone'), { status: 200 })
  } catch {
    return new Response('The card could not be deleted', { status: 500 })
  }
}

export async function PATCH(request: Request, { params }: Context) {
  const { id } = await params
  const { name } = await request.json()
  const card = await db.card.rename(id, String(name))
  if (!card) return new Response(null, { status: 404 })
  return Response.json({ name: card.name })
}
