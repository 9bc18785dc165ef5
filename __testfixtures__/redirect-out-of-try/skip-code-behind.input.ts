'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
    redirect('/posts')
  } catch (error) {
    console.error(error)
  }
  await notifyEditors(formData)
}
