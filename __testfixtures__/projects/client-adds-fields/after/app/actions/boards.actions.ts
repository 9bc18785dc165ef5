'use server'

import 'server-only'
import { db } from '@/lib/db'

interface Change {
  locked: boolean
  timestamp: number
}

export type LockBoardResult = { success: true } | { success: false; error: string }

export async function lockBoard(
  id: string,
  change: Change & { round: unknown },
): Promise<LockBoardResult> {
  const board = await db.board.find(id)
  if (!board) return { success: false, error: 'No such board' }

  await db.board.set(id, change)
  return { success: true }
}

interface CreateLogChange {
  action: string
  timestamp?: number
}

export type CreateLogResult = { success: true } | { success: false; error: string }

export async function createLog(id: string, change: CreateLogChange): Promise<CreateLogResult> {
  const board = await db.board.find(id)
  if (!board) return { success: false, error: 'No such board' }

  await db.board.log(id, change)
  return { success: true }
}

interface RenameBoardChange {
  name: string
  timestamp: number
}

export type RenameBoardResult =
  | { success: true; data: { success: boolean } }
  | { success: false; error: string }

export async function renameBoard(
  id: string,
  change: RenameBoardChange & { round: unknown },
): Promise<RenameBoardResult> {
  const board = await db.board.find(id)
  if (!board) return { success: false, error: 'No such board' }

  await db.board.set(id, { name: change.name, timestamp: change.timestamp })
  return { success: true, data: { success: true } }
}
