'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  let target: string
  try {
    const post = await insert(formData)
    // Straight to what is new.
    target = `/posts/${post.id}`
  } catch (error) {
    return { success: false, error: 'Could not save' }
  }

  redirect(target)
}
