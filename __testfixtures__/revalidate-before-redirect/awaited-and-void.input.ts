'use server'

import { revalidatePath, unstable_expireTag as expire } from 'next/cache'
import * as navigation from 'next/navigation'

export default async function save(id: string) {
  await write(id)
  await navigation.redirect('/posts')
  await revalidatePath('/posts')
  void expire('posts')
}
