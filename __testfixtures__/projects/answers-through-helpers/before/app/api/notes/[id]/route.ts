import { type NextRequest, NextResponse } from 'next/server'
import { ApiResponse, fail } from '@/lib/api-response'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

const forbidden = () => NextResponse.json({ error: 'Not your note' }, { status: 403 })

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const user = await getUser()
  if (!user) return ApiResponse.unauthorized()
  const note = await db.notes.find(id)
  if (!note) return ApiResponse.notFound('Note')
  if (note.ownerId !== user.id) return forbidden()
  await db.notes.remove(id)
  return new NextResponse(null, { status: 204 })
}

export async function PATCH(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title }: { title: string } = await request.json()
  return title.length > 80 ? fail('Too long') : NextResponse.json(await db.notes.update(id, { title }))
}
