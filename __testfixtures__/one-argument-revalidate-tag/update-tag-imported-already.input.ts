'use server'

import { revalidateTag, updateTag as expire } from 'next/cache'

export async function save() {
  revalidateTag('posts')
  expire('feed')
}
