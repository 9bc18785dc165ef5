'use server'

import * as navigation from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const post = await insert(formData)
    navigation.redirect(`/posts/${post.id}`)
  } catch (error) {
    return { success: false, error: String(error) }
  }
}
