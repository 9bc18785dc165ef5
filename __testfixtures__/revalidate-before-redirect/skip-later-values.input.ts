'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string) {
  redirect('/posts')
  const path = `/posts/${id}`
  revalidatePath(path)
}

export async function touch() {
  redirect('/posts')
  revalidatePath(path)
  const path = '/posts'
}
