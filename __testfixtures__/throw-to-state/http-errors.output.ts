'use server'

import createError from 'http-errors'
import { db } from '@/lib/db'

export type RenameResult = { success: true } | { success: false; error: string }

export async function rename(
  id: string,
  name: string,
  user: { isOwner: boolean },
): Promise<RenameResult> {
  if (!user.isOwner) return { success: false, error: 'Forbidden' }
  if (!name) return { success: false, error: 'A name is needed' }
  const board = await db.board.find(id)
  if (!board) return { success: false, error: `There is no board ${id}` }
  if (board.archived) return { success: false, error: 'Gone' }
  if (board.locked) throw createError(500, 'The lock is stuck')
  await db.board.rename(id, name)
  return { success: true }
}
