import { db } from '@/lib/db'

interface Context {
  params: Promise<{ id: string }>
}

export async function POST(_request: Request, { params }: Context) {
  try {
    const { id } = await params
    await db.follow(id)
    return new Response()
  } catch (error) {
    console.error(error)
    return Response.json({ error: 'Internal server error' }, { status: 500 })
  }
}

export async function DELETE(_request: Request, { params }: Context) {
  try {
    const { id } = await params
    await db.unfollow(id)
    return new Response()
  } catch (error) {
    console.error(error)
    return Response.json({ error: 'Internal server error' }, { status: 500 })
  }
}
