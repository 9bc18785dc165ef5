import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_req: Request, { params }: Context) {
  const session = await getSession()
  if (!session.userId) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.note.delete((await params).id)
  return new Response(null, { status: 204 })
}
