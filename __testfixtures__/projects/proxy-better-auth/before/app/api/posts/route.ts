import { headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const session = await auth.api.getSession({ headers: await headers() })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title } = await req.json()
  const post = await db.post.create({ title, body: '' })
  return NextResponse.json(post)
}
