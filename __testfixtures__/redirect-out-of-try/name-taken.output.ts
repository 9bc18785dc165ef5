'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  let error = ''
  try {
    if (!formData.get('title')) redirect('/posts/new')
    await insert(formData)
  } catch (caught) {
    unstable_rethrow(caught)
    error = 'Could not save'
  }
  return { success: error === '', error }
}
