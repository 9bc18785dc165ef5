'use server'

import { updateTag } from 'next/cache'

export const createPost = async (formData: FormData) => {
  await insert(formData)
  updateTag('posts')
}
