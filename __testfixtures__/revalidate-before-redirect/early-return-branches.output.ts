'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string | null, formData: FormData) {
  if (formData.get('cancel')) {
    revalidatePath('/posts')
    redirect('/posts')
  }
  if (id === null) {
    const created = await insert(formData)
    revalidatePath('/posts')
    redirect(`/posts/${created.id}`)
  } else if (formData.has('draft')) {
    revalidatePath('/drafts')
    redirect('/drafts')
  }
  await update(id, formData)
  revalidatePath(`/posts/${id}`)
  redirect(`/posts/${id}`)
}
