'use server'

import { db } from '@/lib/db'

export async function createTag(name: string): Promise<{ success: true; id: string } | { success: false; error: string }> {
  if (!name) return { success: false, error: 'A name is required' }

  const { id } = await db.tag.insert(name)
  return { success: true, id }
}
