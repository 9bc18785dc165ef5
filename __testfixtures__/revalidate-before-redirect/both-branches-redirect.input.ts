'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string, back: string | null, formData: FormData) {
  await update(id, formData)
  if (back) {
    redirect(back)
  } else {
    redirect(`/posts/${id}`)
  }
  revalidatePath('/posts')
}

export async function close(id: string, back: string | null) {
  await update(id)
  if (back) redirect(back)
  else redirect('/posts')
  revalidatePath('/posts')
}
