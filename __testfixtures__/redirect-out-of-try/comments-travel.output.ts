'use server'

import { redirect } from 'next/navigation'

export async function createPost(formData: FormData) {
  // Nothing is saved twice.
  try {
    await insert(formData)
  } catch {
    // The form keeps its values.
    return { success: false, error: 'Could not save' }
  }

  // The list shows it.
  redirect('/posts') // not the post itself
  // the end
}
