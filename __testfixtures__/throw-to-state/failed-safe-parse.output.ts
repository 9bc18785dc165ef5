'use server'

import { z } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ title: z.string().min(1) })

export type CreateResult = { success: true } | { success: false; error: string }

export async function create(form: FormData): Promise<CreateResult> {
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    return { success: false, error: parsed.error.issues[0]?.message ?? 'Invalid' }
  await db.post.insert(parsed.data)
  return { success: true }
}

export type UpdateResult =
  | { success: true }
  | { success: false; error: string; errors?: Record<string, string[] | undefined> }

export async function update(id: string, form: FormData): Promise<UpdateResult> {
  const parsed = await input.safeParseAsync(Object.fromEntries(form))
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: z.flattenError(parsed.error).fieldErrors,
    }
  }
  await db.post.update(id, parsed.data)
  return { success: true }
}
