'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    console.error(error)
    unstable_rethrow(error)
    return { success: false, error: 'Could not save' }
  }
}
