'use server'

import { revalidateTag } from 'next/cache'

export async function save() {
  const updateTag = await writer()
  await updateTag('posts')
  revalidateTag('posts')
}
