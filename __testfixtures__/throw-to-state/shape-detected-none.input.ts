'use server'

import { db } from '@/lib/db'

// A message alone says the same of a success: no shape to follow.
export async function greet(name: string) {
  if (!name) return { message: 'A name is needed' }
  if (name === 'you') return { message: 'Not that name' }
  if (await db.guest.has(name)) return { message: 'You are here already' }
  return { message: `Hello ${name}` }
}

export async function wave(id: string) {
  if (!id) throw new Error('Wave at whom?')
  await db.guest.wave(id)
}
