import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

async function handler(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const tags: string[] = await request.json()
  await db.notes.tag(id, tags)
  return NextResponse.json({ tags })
}

export { handler as POST }
