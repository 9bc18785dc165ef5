'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    if (isDuplicate(error)) {
      console.warn('Saved twice')
    } else {
      return { success: false, error: 'Could not save' }
    }
  }
}
