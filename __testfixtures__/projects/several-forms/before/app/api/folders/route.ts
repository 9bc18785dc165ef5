import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { name }: { name: string } = await req.json()
  if (!name) return NextResponse.json({ error: 'A name is required' }, { status: 400 })
  return NextResponse.json(await db.folder.create({ name }), { status: 201 })
}
