'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  await write(id)
  revalidatePath('/posts')
  redirect('/posts')
}
