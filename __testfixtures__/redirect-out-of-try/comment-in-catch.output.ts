'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function savePost(formData: FormData) {
  try {
    if (formData.has('cancel')) redirect('/posts')
    await save(formData)
  } catch (error) { // best effort
    unstable_rethrow(error)
    // The next save will do.
  }
}
