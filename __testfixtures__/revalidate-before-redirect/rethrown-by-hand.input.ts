'use server'

import { revalidatePath } from 'next/cache'
import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  try {
    await write(id)
    redirect('/posts')
    revalidatePath('/posts')
  } catch (error) {
    if (isRedirectError(error)) throw error
    return { error: 'Could not save' }
  }
}

export async function remove(id: string) {
  try {
    await erase(id)
    redirect('/posts')
    revalidatePath('/posts')
  } catch (error) {
    console.error(error)
    throw error
  } finally {
    await close()
  }
}
