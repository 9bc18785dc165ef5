import { NextRequest, NextResponse } from 'next/server'
import { runCreatePost } from '@/app/actions/posts.server'
import { titleLimit } from '@/app/actions/posts.shared'
import { db } from '@/lib/db'

// The list of the newest ones.
export async function GET() {
  const posts = await db.post.list()
  return NextResponse.json({ posts, titleLimit })
}

// Creates a post.
export async function POST(req: NextRequest) {
  const result = await runCreatePost(() => req.json())
  if (!result.success) {
    return NextResponse.json({ error: result.error, problems: result.problems }, { status: result.status })
  }
  return NextResponse.json(result.data, { status: 201 })
}
