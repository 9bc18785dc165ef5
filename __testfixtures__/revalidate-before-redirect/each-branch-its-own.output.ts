'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string, next: string) {
  if (next === 'close') {
    await write(id)
    revalidatePath('/posts')
    redirect('/posts')
  }
  switch (next) {
    case 'preview':
      revalidatePath(`/posts/${id}/preview`)
      redirect(`/posts/${id}/preview`)
      break
    default:
      revalidatePath('/')
      redirect('/')
  }
}
