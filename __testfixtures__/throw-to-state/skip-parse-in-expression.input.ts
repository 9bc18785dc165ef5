'use server'

import { z } from 'zod'
import { db } from '@/lib/db'

const schema = z.object({ title: z.string() })

export async function create(input: unknown) {
  await db.post.insert(schema.parse(input))
  return { success: true }
}
