import { NextResponse } from 'next/server'
import { z } from 'zod'
import { auth } from '@/auth'
import { db } from '@/lib/db'

const schema = z.object({ title: z.string().min(1) })

export async function POST(request: Request) {
  const session = await auth()
  if (!session) return NextResponse.json({ error: 'Not signed in' }, { status: 401 })

  // What the form sent
  let body: unknown
  try {
    body = await request.json()
  } catch (error) {
    console.warn('no JSON', error)
    return NextResponse.json({ error: 'Invalid JSON' }, { status: 400 })
  }

  const parsed = schema.safeParse(body)
  if (!parsed.success) return NextResponse.json({ error: 'Invalid post' }, { status: 422 })
  const post = await db.post.create({ data: { ...parsed.data, authorId: session.user.id } })
  return NextResponse.json(post, { status: 201 })
}
