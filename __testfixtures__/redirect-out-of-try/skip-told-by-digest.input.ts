'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error: any) {
    if (error && typeof error === 'object' && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')) {
      throw error
    }
    return { success: false, error: 'Could not save' }
  }
}
