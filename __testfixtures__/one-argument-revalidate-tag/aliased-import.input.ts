'use server'

import { revalidateTag as invalidate } from 'next/cache'

export async function save() {
  invalidate('posts')
}
