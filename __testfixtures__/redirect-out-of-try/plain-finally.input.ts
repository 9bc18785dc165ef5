'use server'

import { redirect } from 'next/navigation'

export async function removePost(id: string) {
  const lock = await acquire(id)
  try {
    await remove(id)
    redirect('/posts')
  } catch (error) {
    return { success: false, error: 'Could not remove' }
  } finally {
    await lock.release()
  }
}
