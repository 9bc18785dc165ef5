'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function removePost(id: string, from: string) {
  try {
    await remove(id)
    return redirect(`/posts?from=${encodeURIComponent(from)}`)
  } catch (error) {
    unstable_rethrow(error)
    return { success: false, error: 'Could not remove' }
  }
}
