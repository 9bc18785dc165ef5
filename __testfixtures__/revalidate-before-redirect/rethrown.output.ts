'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'

export async function save(id: string) {
  try {
    await write(id)
    revalidatePath('/posts')
    redirect('/posts')
  } catch (error) {
    unstable_rethrow(error)
    return { success: false, error: 'Could not save' }
  }
}
