import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { tag } = await req.json()
  if (!tag) return NextResponse.json({ error: 'A tag is required' }, { status: 400 })
  return NextResponse.json(await db.member.create({ name: tag }))
}
