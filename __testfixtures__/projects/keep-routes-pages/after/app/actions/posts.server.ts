import { db } from '@/lib/db'
import { toWire } from './to-wire'

export type CreatePostInput = {
  title: string
  body: string
}

export type CreatePostResult =
  | { success: true; data: { id: string; title: string; body: string; createdAt: string } }
  | { success: false; status: 400 | 422; error: string }

export async function runCreatePost(input: CreatePostInput): Promise<CreatePostResult> {
  const { title, body } = input
  if (!title) {
    return { success: false, status: 400, error: 'A title, please' }
  }
  if (title.length > 80) {
    return { success: false, status: 422, error: 'A shorter title, please' }
  }

  const post = await db.post.create({ title, body, author: 'me' })
  return { success: true, data: toWire(post) }
}

export type DeletePostResult = { success: true } | { success: false; status: 404; error: string }

export async function runDeletePost(id: string): Promise<DeletePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, status: 404, error: 'No such post' }

  await db.post.delete(id)
  return { success: true }
}

export type UpdatePostInput = {
  title: string
}

export type UpdatePostResult = Awaited<ReturnType<typeof runUpdatePost>>

export async function runUpdatePost(id: string, readBody: () => Promise<UpdatePostInput>) {
  const post = await db.post.find(id)
  if (!post) return { success: false as const, status: 404, error: 'No such post' }

  const { title } = await readBody()
  await db.post.create({ title, body: '', author: id })
  return { success: true as const, data: toWire({ title }) }
}
