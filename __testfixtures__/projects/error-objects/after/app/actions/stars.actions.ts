'use server'

import 'server-only'
import { db } from '@/lib/db'
import { toWire } from './to-wire'

export type CreateStarResult = Awaited<ReturnType<typeof createStar>>

export async function createStar(input: { id: string }) {
  const { id } = input
  if (!id) {
    return { success: false as const, error: { code: 'NOTHING' } as any }
  }
  const star = await db.star(id)
  return { success: true as const, data: toWire({ data: star }) }
}
