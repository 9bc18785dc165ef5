'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string | null, formData: FormData) {
  if (id === null) {
    const post = await insert(formData)
    redirect(`/posts/${post.id}`)
  } else {
    await update(id, formData)
    redirect(`/posts/${id}`)
  }
  revalidatePath('/posts')
}

export async function test(id: string) {
  if (await exists(id)) redirect('/posts')
  else redirect('/')
  revalidatePath('/posts')
}
