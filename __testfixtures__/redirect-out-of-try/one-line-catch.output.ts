'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function createPost(formData: FormData) {
  try {
    const { id } = await insert(formData)
    redirect('/posts/' + id)
  } catch (e) { unstable_rethrow(e); return { success: false } }
}
