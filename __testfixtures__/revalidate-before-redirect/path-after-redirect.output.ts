'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function createPost(formData: FormData) {
  const post = await db.post.create({ title: String(formData.get('title')) })
  revalidatePath('/posts')
  redirect(`/posts/${post.id}`)
}
