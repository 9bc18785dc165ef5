'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  let error = ''
  try {
    if (!formData.get('title')) redirect('/posts/new')
    await insert(formData)
  } catch {
    error = 'Could not save'
  }
  return { success: error === '', error }
}
