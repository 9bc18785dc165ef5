'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const leave = () => redirect('/posts')
    return await insert(formData, leave)
  } catch (error) {
    return { success: false, error: 'Could not save' }
  }
}
