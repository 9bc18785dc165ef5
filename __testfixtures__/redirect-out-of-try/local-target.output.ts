'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } catch (error) {
    unstable_rethrow(error)
    return { success: false, error: error instanceof Error ? error.message : 'Could not save' }
  }
}
