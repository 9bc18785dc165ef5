import { NextResponse } from 'next/server'
import { removeNote } from '@/lib/notes'

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!(await removeNote(id))) return NextResponse.json({ error: 'No such note' }, { status: 404 })
  return NextResponse.json({ ok: true })
}
