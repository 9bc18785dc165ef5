'use server'

import invariant from 'tiny-invariant'
import { db } from '@/lib/db'

export type MoveResult = { success: true } | { success: false; error: string }

export async function move(
  id: string,
  from: string,
  to: string,
): Promise<MoveResult> {
  if (!id) return { success: false, error: 'Which card?' }
  if (from === to) return { success: false, error: 'The card is there already' }
  const column = await db.column.find(to)
  // The board may have changed.
  if (!(column && !column.archived)) {
    return { success: false, error: 'This column is archived by now, choose another one for the card' }
  }
  if (column.full) return { success: false, error: `${column.name} is full` }
  invariant(process.env.BOARD, 'No board')
  invariant(column.id)
  await db.card.move(id, column.id)
  return { success: true }
}
