'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function act(intent: string, id: string) {
  switch (intent) {
    case 'delete':
      await remove(id)
      redirect('/posts')
      // The list no longer has it.
      revalidatePath('/posts')
      revalidateTag('posts', 'max')
    case 'archive': {
      await archive(id)
      redirect('/archive') // keeps the tab
      revalidatePath('/archive')
      break
    }
    default:
      throw new Error('Unknown intent')
  }
}
