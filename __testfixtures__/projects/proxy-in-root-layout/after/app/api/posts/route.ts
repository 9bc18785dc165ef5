import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title, body } = await req.json()
  if (!title) return NextResponse.json({ error: 'A title is required' }, { status: 400 })

  const post = await db.post.create({ title, body })
  return NextResponse.json(post, { status: 201 })
}
