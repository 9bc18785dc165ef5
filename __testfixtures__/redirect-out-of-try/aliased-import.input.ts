'use server'

import { redirect as go } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    return go(`/posts/${post.id}`)
  } catch (cause) {
    throw new Error('Could not save', { cause })
  }
}
