'use server'

import { db } from '@/lib/db'

export async function createPost(_previous: PostState, formData: FormData) {
  const title = formData.get('title')
  if (typeof title !== 'string')
    return { ok: false, message: 'A title is required' }

  const taken = await db.post.findByTitle(title)
  if (taken) return { ok: false, message: 'This title is taken' }

  const blog = await db.blog.find(formData.get('blog'))
  if (!blog) return { ok: false, message: 'Blog not found' }

  await db.post.insert({ title, blog })
  return { ok: true, message: '' }
}
