'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } catch (error) {
    return { success: false, error: error instanceof Error ? error.message : 'Could not save' }
  }
}
