import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { deletedCount } = await db.product.delete(id)
  if (deletedCount === 0) return NextResponse.json({ success: false }, { status: 404 })
  return NextResponse.json({ success: true })
}
