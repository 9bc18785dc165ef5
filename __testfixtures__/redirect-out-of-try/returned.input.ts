'use server'

import { redirect } from 'next/navigation'

export async function removePost(id: string, from: string) {
  try {
    await remove(id)
    return redirect(`/posts?from=${encodeURIComponent(from)}`)
  } catch (error) {
    return { success: false, error: 'Could not remove' }
  }
}
