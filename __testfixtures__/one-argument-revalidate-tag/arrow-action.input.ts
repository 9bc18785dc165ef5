'use server'

import { revalidateTag } from 'next/cache'

export const createPost = async (formData: FormData) => {
  await insert(formData)
  revalidateTag('posts')
}
