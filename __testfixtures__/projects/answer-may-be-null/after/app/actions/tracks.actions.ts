'use server'

import 'server-only'
import { render } from '@/lib/game'
import { toWire } from './to-wire'

export type CreateTrackResult =
  | { success: true; data: any }
  | { success: false; error: string }

export async function createTrack(input: {
  card: string
}): Promise<CreateTrackResult> {
  const { card } = input
  const track = await render(card)
  return { success: true, data: toWire(track) }
}
