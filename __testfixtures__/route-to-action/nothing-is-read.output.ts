'use server'

import 'server-only'
import { addTag, countTags, log } from '@/lib/tags'

export type CreateTagResult = { success: true } | { success: false; status: number; error: string }

export async function createTag(input: { name: string }): Promise<CreateTagResult> {
  const { name } = input
  if (name === '') {
    await countTags()
    return { success: true }
  }

  // Tags are never renamed.
  await addTag(name)
  await log('added')

  return { success: true }
}
