'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    if (error instanceof ValidationError) {
      return { success: false, error: error.message }
    }
    throw error
  }
}
