'use server'

import 'server-only'
import { db } from '@/lib/db'
import { room, isFree } from './seats.shared'

export type CreateSeatResult =
  | { success: true }
  | { success: false; error: string }

export async function createSeat(input: {
  row: string
}): Promise<CreateSeatResult> {
  const { row } = input
  const seats = await db.seat.list(room)
  if (!seats.some((seat) => seat.row === row && isFree(seat))) {
    return { success: false, error: 'This seat is taken' }
  }

  await db.seat.take(row)
  return { success: true }
}
