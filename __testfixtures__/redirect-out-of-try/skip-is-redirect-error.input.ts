'use server'

import { redirect } from 'next/navigation'
import { isRedirectError } from 'next/dist/client/components/redirect-error'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    if (isRedirectError(error)) throw error
    return { success: false, error: 'Could not save' }
  }
}
