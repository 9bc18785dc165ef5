'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  try {
    await write(id)
    redirect('/posts')
    revalidatePath('/posts')
  } finally {
    return { success: true }
  }
}
