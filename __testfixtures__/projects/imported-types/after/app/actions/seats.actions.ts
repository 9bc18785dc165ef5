'use server'

import 'server-only'
import { db } from '@/lib/db'
import type { SeatRequest } from './seats.shared'
import { rows } from './seats.shared'

export type CreateSeatResult = { success: true } | { success: false; error: string }

export async function createSeat(input: SeatRequest): Promise<CreateSeatResult> {
  const { row } = input
  if (!rows.includes(row)) return { success: false, error: 'No such row' }

  await db.seat.take(row)
  return { success: true }
}
