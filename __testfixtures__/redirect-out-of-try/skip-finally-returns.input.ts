'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  let result = { success: true }
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    result = { success: false }
  } finally {
    return result
  }
}
