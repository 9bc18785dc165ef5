'use server'

import 'server-only'
import { draw } from '@/lib/game'

export type CreateGuessResult =
  | { success: true; data: { name: string } }
  | { success: false; error: string }

export async function createGuess(input: { stack: string }): Promise<CreateGuessResult> {
  const { stack } = input
  const card = await draw(stack)
  if (!card) return { success: false, error: 'The stack is empty' }
  return { success: true, data: { name: card.name } }
}
