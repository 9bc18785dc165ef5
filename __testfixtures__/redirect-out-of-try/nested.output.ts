'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    try {
      await insert(formData)
      redirect('/posts')
    } catch (error) {
      unstable_rethrow(error)
      return { success: false, error: 'Could not save' }
    }
  } catch (error) {
    unstable_rethrow(error)
    return { success: false, error: 'Unknown' }
  }
}
