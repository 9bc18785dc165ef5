'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } catch {
    return { success: false, error: 'Could not save' }
  }
}
