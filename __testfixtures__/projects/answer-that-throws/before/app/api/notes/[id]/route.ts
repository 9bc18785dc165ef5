import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  try {
    const note = await db.note.delete(id)
    if (!note) return new Response('There is no such note', { status: 204 })
    return NextResponse.json(note)
  } catch (error) {
    return new Response(String(error), { status: 500 })
  }
}
