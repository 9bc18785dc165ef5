'use server'

import { z } from 'zod'
import { relocate } from '@/lib/moves'

const placeSchema = z.object({ floor: z.number(), room: z.string() }).strict()

export async function move(from: unknown, to: unknown) {
  const source = placeSchema.parse(from)
  let target = placeSchema.partial().parse(to)
  if (source.room === target.room) target = source
  await relocate(source, target)
}
