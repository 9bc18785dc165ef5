'use server'

import { db } from '@/lib/db'

// A message alone says the same of a success: no shape to follow.
export async function greet(name: string) {
  if (!name) return { message: 'A name is needed' }
  if (name === 'you') return { message: 'Not that name' }
  if (await db.guest.has(name)) return { message: 'You are here already' }
  return { message: `Hello ${name}` }
}

export type WaveResult = { success: true } | { success: false; error: string }

export async function wave(id: string): Promise<WaveResult> {
  if (!id) return { success: false, error: 'Wave at whom?' }
  await db.guest.wave(id)
  return { success: true }
}
