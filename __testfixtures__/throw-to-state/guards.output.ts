'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

export type RenameBoardResult =
  | { success: true }
  | { success: false; error: string }

export async function renameBoard(
  id: string,
  name: string,
): Promise<RenameBoardResult> {
  const user = await getUser()
  if (!user) return { success: false, error: 'Unauthorized' }

  const trimmed = name.trim()
  // Empty names break the sidebar.
  if (!trimmed) {
    return { success: false, error: 'A name is required' } // shown below the field
  }

  const board = await db.board.find(id)
  if (!board) return { success: false, error: `Board ${id} not found` }

  await db.board.rename(id, trimmed)
  revalidatePath('/boards')
  return { success: true }
}
