import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { name, tags, at } = (await req.json()) as { name: string; tags: string[]; at: string }
  await db.save({ name, tags, at })
  return NextResponse.json({ saved: true }, { status: 201 })
}
