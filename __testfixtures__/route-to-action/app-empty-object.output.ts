'use server'

import 'server-only'
import { pause } from '@/lib/games'

export type CreatePauseResult =
  | { success: true; data: Record<string, never> }
  | { success: false; status: number; error: string }

export async function createPause(input: any): Promise<CreatePauseResult> {
  const { game } = input
  await pause(game)
  return { success: true, data: {} }
}
