import { db } from '@/lib/db'
import { getSession } from '@/lib/session'
import { toWire } from './to-wire'
import { titleLimit } from './posts.shared'

interface NewPost {
  title: string
  body: string
}

function problemsOf({ title }: NewPost): string[] {
  return title.length > titleLimit ? [`Titles have ${titleLimit} characters at most`] : []
}

export type CreatePostInput = NewPost

export type CreatePostResult =
  | { success: true; data: { id: string; title: string; body: string; createdAt: string } }
  | { success: false; status: 401 | 422 | 500; error: string; problems?: string[] }

export async function runCreatePost(readBody: () => Promise<CreatePostInput>): Promise<CreatePostResult> {
  try {
    const session = await getSession()
    if (!session) return { success: false, status: 401, error: 'Sign in first' }

    const post = (await readBody()) as NewPost
    const problems = problemsOf(post)
    if (problems.length > 0) return { success: false, status: 422, error: 'Not saved', problems }

    const created = await db.post.create({ ...post, author: session.userId })
    return { success: true, data: toWire(created) }
  } catch (error) {
    console.error(error)
    return { success: false, status: 500, error: 'Something broke' }
  }
}

export type DeletePostResult = { success: true } | { success: false; status: 401 | 404; error: string }

export async function runDeletePost(id: string): Promise<DeletePostResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  if (!(await db.post.find(id))) return { success: false, status: 404, error: 'No such post' }
  await db.post.delete(id)
  return { success: true }
}
