'use server'

import 'server-only'
import { roll } from '@/lib/game'
import { toWire } from './to-wire'

export type CreateDiceResult = Awaited<ReturnType<typeof createDice>>

export async function createDice(input: { sides: number }) {
  const { sides } = input
  const die = await roll(sides)
  return { success: true as const, data: toWire(die) }
}
