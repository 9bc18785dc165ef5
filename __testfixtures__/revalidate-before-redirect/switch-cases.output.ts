'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function act(intent: string, id: string) {
  switch (intent) {
    case 'delete':
      await remove(id)
      // The list no longer has it.
      revalidatePath('/posts')
      revalidateTag('posts', 'max')
      redirect('/posts')
    case 'archive': {
      await archive(id)
      revalidatePath('/archive')
      redirect('/archive') // keeps the tab
      break
    }
    default:
      throw new Error('Unknown intent')
  }
}
