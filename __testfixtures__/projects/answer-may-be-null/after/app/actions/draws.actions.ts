'use server'

import 'server-only'
import { draw } from '@/lib/game'

export type CreateDrawResult =
  | { success: true; data: { id: string; name: string } | null }
  | { success: false; error: string }

export async function createDraw(input: {
  stack: string
}): Promise<CreateDrawResult> {
  const { stack } = input
  const card = await draw(stack)
  return { success: true, data: card }
}
