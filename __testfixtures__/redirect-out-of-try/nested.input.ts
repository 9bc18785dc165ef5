'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    try {
      await insert(formData)
      redirect('/posts')
    } catch (error) {
      return { success: false, error: 'Could not save' }
    }
  } catch (error) {
    return { success: false, error: 'Unknown' }
  }
}
