import { NextResponse } from 'next/server'
import { requireUser } from '@/lib/current-user'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  let user
  try {
    user = await requireUser()
  } catch {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 })
  }

  const { title } = await req.json()
  const post = await db.post.create({ title, body: user.name })
  return NextResponse.json(post)
}
