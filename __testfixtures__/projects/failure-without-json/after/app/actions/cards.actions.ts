'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeleteCardResult =
  | { success: true; data: string }
  | { success: false; error: string }

export async function deleteCard(id: string): Promise<DeleteCardResult> {
  try {
    await db.card.delete(id)
    return { success: true, data: 'The card is gone' }
  } catch {
    return { success: false, error: 'The card could not be deleted' }
  }
}

export type UpdateCardResult =
  | { success: true; data: { name: string } }
  | { success: false; error: string }

export async function updateCard(
  id: string,
  input: { name: string },
): Promise<UpdateCardResult> {
  const { name } = input
  const card = await db.card.rename(id, String(name))
  if (!card) return { success: false, error: 'Not Found' }
  return { success: true, data: { name: card.name } }
}
