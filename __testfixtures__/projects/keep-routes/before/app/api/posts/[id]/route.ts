import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) return new NextResponse('Sign in first', { status: 401 })

  const { id } = await params
  if (!(await db.post.find(id))) return new NextResponse('No such post', { status: 404 })
  await db.post.delete(id)
  return new NextResponse(null, { status: 204 })
}
