'use server'

import { redirect, unstable_rethrow as rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } catch (error) {
    return { success: false, error: 'Could not save' }
  }
}

export async function updatePost(formData: FormData) {
  try {
    const post = await save(formData)
    redirect(`/posts/${post.id}`)
  } catch (error) {
    rethrow(error)
    return { success: false, error: 'Could not save' }
  }
}
