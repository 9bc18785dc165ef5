'use server'

import 'server-only'
import { moveCard } from '@/lib/cards'

type Move = { from: number; to: number }

export type UpdateCardResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function updateCard(id: string, input: Move): Promise<UpdateCardResult> {
  const { from, to: target } = input
  await moveCard(id, from, target)
  return { success: true, data: { ok: true } }
}
