'use server'

import 'server-only'
import { seat } from '@/lib/db'

export type CreateSeatResult =
  | { success: true }
  | { success: false; error: string }

export async function createSeat(input: {
  guests: (string | null)[]
}): Promise<CreateSeatResult> {
  const { guests } = input
  await seat(guests)
  return { success: true }
}
