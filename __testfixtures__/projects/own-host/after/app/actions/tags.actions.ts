'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateTagResult =
  | { success: true }
  | { success: false; error: string }

export async function createTag(input: {
  text: string
}): Promise<CreateTagResult> {
  const { text } = input
  if (!text) return { success: false, error: 'Some text?' }
  await save('tags', text)
  return { success: true }
}
