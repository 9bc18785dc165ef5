'use server'

import { z } from 'zod'
import { relocate } from '@/lib/moves'

const placeSchema = z.object({ floor: z.number(), room: z.string() }).strict()

export type MoveResult =
  | { success: true }
  | {
      success: false
      error: string
      errors?: Record<string, string[] | undefined>
    }

export async function move(from: unknown, to: unknown): Promise<MoveResult> {
  const parsed = placeSchema.safeParse(from)
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: parsed.error.flatten().fieldErrors,
    }
  }
  const source = parsed.data
  const validated = placeSchema.partial().safeParse(to)
  if (!validated.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: validated.error.flatten().fieldErrors,
    }
  }
  let target = validated.data
  if (source.room === target.room) target = source
  await relocate(source, target)
  return { success: true }
}
