'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
  } catch (error) {
    return { success: false, error: 'Could not save' }
  }

  redirect('/posts')
}
