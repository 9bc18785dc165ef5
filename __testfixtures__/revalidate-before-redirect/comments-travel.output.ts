'use server'

import { revalidatePath, revalidateTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'

export async function rename(slug: string) {
  await save(slug)

  // The list shows the title.
  revalidatePath('/posts')
  /* so does the feed */
  revalidateTag('feed', 'max') // shared

  // The old address is gone for good.
  permanentRedirect(`/posts/${slug}`) // 308
}
