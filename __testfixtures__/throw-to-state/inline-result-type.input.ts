'use server'

import { db } from '@/lib/db'

export async function createTag(name: string): Promise<{ success: true; id: string }> {
  if (!name) throw new Error('A name is required')

  const { id } = await db.tag.insert(name)
  return { success: true, id }
}
