'use server'

import * as cache from 'next/cache'
import { redirect as go } from 'next/navigation'

export const publish = async (id: string) => {
  await save(id)
  cache.revalidatePath('/posts')
  return go('/posts')
}
