import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) {
    return NextResponse.json({ error: { code: 'NOTHING' } }, { status: 400 })
  }
  const star = await db.star(id)
  return NextResponse.json({ data: star })
}
