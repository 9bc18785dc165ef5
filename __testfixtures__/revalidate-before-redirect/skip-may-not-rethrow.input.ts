'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { isRedirectError } from '@/lib/errors'

export async function save(id: string) {
  try {
    await write(id)
    redirect('/posts')
    revalidatePath('/posts')
  } catch (error) {
    if (isKnown(error)) return { error: 'Could not save' }
    unstable_rethrow(error)
  }
}

export async function remove(id: string) {
  try {
    await erase(id)
    redirect('/posts')
    revalidatePath('/posts')
  } catch (error) {
    if (isRedirectError(error)) throw error
  }
}
