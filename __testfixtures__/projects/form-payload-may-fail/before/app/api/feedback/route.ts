import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { text, name } = (await req.json()) as { text: string; name: string }
  await db.save({ text, name })
  return NextResponse.json({ saved: true }, { status: 201 })
}
