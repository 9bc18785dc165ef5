'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function savePost(formData: FormData) {
  try {
    if (formData.has('cancel')) redirect('/posts')
    await save(formData)
  } catch (error) {
    unstable_rethrow(error)
  }
}
