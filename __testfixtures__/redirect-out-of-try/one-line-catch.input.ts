'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const { id } = await insert(formData)
    redirect('/posts/' + id)
  } catch (e) { return { success: false } }
}
