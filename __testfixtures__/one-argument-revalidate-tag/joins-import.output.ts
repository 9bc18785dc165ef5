'use server'

import { revalidatePath, updateTag } from 'next/cache'

export async function save() {
  updateTag('posts')
  revalidatePath('/')
}
