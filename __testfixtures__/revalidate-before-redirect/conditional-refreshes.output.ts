'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save(id: string, draft: boolean, tags: string[]) {
  await update(id)
  if (draft) revalidatePath('/drafts')
  else revalidatePath('/posts')
  // Each tag has its own page.
  for (const tag of tags) {
    revalidateTag(tag, 'max')
  }
  tags.forEach((tag) => revalidatePath(`/tags/${tag}`))
  redirect('/posts')
}
