'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    await insert(formData)
  } catch (error) {
    redirect('/posts/new?failed')
  }
  redirect('/posts')
}
