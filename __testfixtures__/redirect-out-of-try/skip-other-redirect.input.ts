'use server'

import { useRouter } from 'next/navigation'
import { redirect } from '../lib/legacy'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    return { success: false, error: 'Could not save' }
  }
}
