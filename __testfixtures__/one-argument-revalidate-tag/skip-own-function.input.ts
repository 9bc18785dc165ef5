'use server'

import { revalidateTag } from './cache'

export async function save() {
  revalidateTag('posts')
}
