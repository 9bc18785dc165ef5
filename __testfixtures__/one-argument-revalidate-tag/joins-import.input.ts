'use server'

import { revalidatePath, revalidateTag } from 'next/cache'

export async function save() {
  revalidateTag('posts')
  revalidatePath('/')
}
