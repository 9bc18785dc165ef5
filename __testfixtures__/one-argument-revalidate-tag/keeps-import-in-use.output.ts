'use server'

import { revalidateTag, updateTag } from 'next/cache'

export async function save() {
  updateTag('posts')
  revalidateTag('feed', 'max')
}
