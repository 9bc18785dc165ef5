import { NextResponse } from 'next/server'
import db from '@/lib/archive/db'

export async function POST(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  let pinned
  pinned = await db.note.pin(id)
  return NextResponse.json(pinned)
}
