import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { postSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  // Whatever the browser says, the schema decides.
  const parsed = postSchema.safeParse(await request.json())
  if (!parsed.success) {
    return NextResponse.json({ error: 'Check the fields', errors: parsed.error.flatten().fieldErrors }, { status: 400 })
  }

  const post = await db.post.create({ ...parsed.data, authorId: session.userId })
  return NextResponse.json(post, { status: 201 })
}
