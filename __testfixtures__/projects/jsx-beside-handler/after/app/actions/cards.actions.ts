'use server'

import 'server-only'
import { saveCard } from '@/lib/cards'

export type CreateCardResult =
  | { success: true }
  | { success: false; error: string }

export async function createCard(input: {
  title: string
}): Promise<CreateCardResult> {
  const { title } = input
  await saveCard(title)
  return { success: true }
}
