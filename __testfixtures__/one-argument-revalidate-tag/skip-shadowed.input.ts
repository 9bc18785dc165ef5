'use server'

import { revalidateTag } from 'next/cache'

export async function save(revalidateTag: (tag: string) => void) {
  revalidateTag('posts')
}
