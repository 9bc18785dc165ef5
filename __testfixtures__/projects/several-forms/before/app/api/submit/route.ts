import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const data = await req.formData()
  const name = data.get('name') as string
  if (!name) return NextResponse.json({ error: 'A name is required' }, { status: 400 })
  await db.folder.create({ name })
  return NextResponse.json({ ok: true })
}
