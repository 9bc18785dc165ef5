import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

// There is no such segment: the value is nothing, and never was anything else.
export async function DELETE(_req: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await db.note.remove(slug)
  return NextResponse.json({ removed: true })
}
