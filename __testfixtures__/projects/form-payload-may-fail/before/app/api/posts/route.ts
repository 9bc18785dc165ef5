import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title, author, settings } = (await req.json()) as { title: string; author?: string; settings: unknown }
  await db.save({ title, author, settings })
  return NextResponse.json({ saved: true }, { status: 201 })
}
