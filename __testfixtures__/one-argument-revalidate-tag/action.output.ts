'use server'

import { updateTag } from 'next/cache'

export async function createPost(formData: FormData) {
  // Readers see it at once.
  await insert(formData)
  updateTag('posts')
}
