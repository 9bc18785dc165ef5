'use server'

import { revalidateTag } from 'next/cache'

export async function save(isPublic: boolean) {
  await write()
  if (isPublic) revalidateTag('posts')
}
