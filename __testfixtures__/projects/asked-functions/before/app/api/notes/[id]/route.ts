import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { requireEditor } from '@/lib/guards'

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { user, error } = await requireEditor(request)
  // Somebody else's notes stay.
  if (error) return error

  const { id } = await params
  await db.notes.remove(id, user.id)
  return new NextResponse(null, { status: 204 })
}
