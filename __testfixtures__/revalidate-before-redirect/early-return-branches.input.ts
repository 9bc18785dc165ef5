'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string | null, formData: FormData) {
  if (formData.get('cancel')) {
    redirect('/posts')
    revalidatePath('/posts')
  }
  if (id === null) {
    const created = await insert(formData)
    redirect(`/posts/${created.id}`)
    revalidatePath('/posts')
  } else if (formData.has('draft')) {
    revalidatePath('/drafts')
    redirect('/drafts')
  }
  await update(id, formData)
  redirect(`/posts/${id}`)
  revalidatePath(`/posts/${id}`)
}
