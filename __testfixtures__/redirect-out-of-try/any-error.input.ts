'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } catch (error) {
    if (error instanceof Error) {
      return { success: false, error: error.message }
    }
    throw error
  }
}
