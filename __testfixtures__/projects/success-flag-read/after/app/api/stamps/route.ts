import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) {
    return NextResponse.json({ error: 'No book' }, { status: 400 })
  }
  return NextResponse.json({ success: true, count: await db.stamp(id) })
}
