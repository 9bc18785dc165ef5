'use server'

import 'server-only'
import { createCard as createCardRecord, normalise } from '@/lib/cards'
import { toWire } from './to-wire'

export type CreateCardResult = Awaited<ReturnType<typeof createCard>>

export async function createCard(input: any) {
  let body: { title: string }
  try {
    body = normalise(input)
  } catch {
    return { success: false as const, status: 400, error: 'Not a card' }
  }
  return { success: true as const, data: toWire(await createCardRecord(body)) }
}
