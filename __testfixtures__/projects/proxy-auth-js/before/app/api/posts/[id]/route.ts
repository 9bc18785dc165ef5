import { NextResponse } from 'next/server'
import { userOrGuest } from '@/lib/current-user'
import { db } from '@/lib/db'

export async function DELETE(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const user = await userOrGuest()
  if (!user) return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })

  const { id } = await params
  await db.post.delete(id)
  return NextResponse.json({ id })
}
