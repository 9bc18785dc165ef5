'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string, next: string) {
  if (next === 'close') {
    await write(id)
    redirect('/posts')
    revalidatePath('/posts')
  }
  switch (next) {
    case 'preview':
      redirect(`/posts/${id}/preview`)
      revalidatePath(`/posts/${id}/preview`)
      break
    default:
      revalidatePath('/')
      redirect('/')
  }
}
