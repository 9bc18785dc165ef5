'use server'

import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db'

const schema = z.object({ name: z.string() })

export type CreateTagResult = { success: true; data: { name: string } } | { success: false; error: string }

export async function createTag(input: z.input<typeof schema>): Promise<CreateTagResult> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { success: false, error: 'Check the fields' }
  const { name } = parsed.data
  if (name.startsWith('#')) return { success: false, error: 'Without the hash' }
  const tag = await db.tag.create(name)
  return { success: true, data: { name: tag.name } }
}
