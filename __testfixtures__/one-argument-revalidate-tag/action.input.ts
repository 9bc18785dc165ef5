'use server'

import { revalidateTag } from 'next/cache'

export async function createPost(formData: FormData) {
  // Readers see it at once.
  await insert(formData)
  revalidateTag('posts')
}
