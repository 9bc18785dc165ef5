import { NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

interface NewPost {
  title: string
  body: string
}

const titleLimit = 80

function problemsOf({ title }: NewPost): string[] {
  return title.length > titleLimit ? [`Titles have ${titleLimit} characters at most`] : []
}

// The list of the newest ones.
export async function GET() {
  const posts = await db.post.list()
  return NextResponse.json({ posts, titleLimit })
}

// Creates a post.
export async function POST(req: NextRequest) {
  try {
    const session = await getSession()
    if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

    const post = (await req.json()) as NewPost
    const problems = problemsOf(post)
    if (problems.length > 0) return NextResponse.json({ error: 'Not saved', problems }, { status: 422 })

    const created = await db.post.create({ ...post, author: session.userId })
    return NextResponse.json(created, { status: 201 })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'Something broke' }, { status: 500 })
  }
}
