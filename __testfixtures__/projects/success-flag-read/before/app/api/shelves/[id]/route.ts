import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!(await db.dropShelf(id))) {
    return NextResponse.json({ success: false, error: 'No such shelf' }, { status: 404 })
  }
  return NextResponse.json({ success: true })
}
