'use server'

import { updateTag } from 'next/cache'

export async function save(isPublic: boolean) {
  await write()
  if (isPublic) updateTag('posts')
}
