'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(formData: FormData) {
  redirect(`/posts/${(await insert(formData)).id}`)
  revalidatePath('/posts')
}
