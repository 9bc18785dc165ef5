'use server'

import { z, ZodError } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ title: z.string().min(1) })

export type CreateResult = { success: true } | { success: false; error: string }

export async function create(form: FormData): Promise<CreateResult> {
  try {
    const { title } = input.parse(Object.fromEntries(form))
    await db.post.insert(title)
  } catch (error) {
    if (error instanceof ZodError) {
      return { success: false, error: error.issues[0]?.message ?? 'Invalid' }
    }
    throw error
  }
  return { success: true }
}

export type UpdateResult = { success: true } | { success: false; error: string }

export async function update(
  id: string,
  form: FormData,
): Promise<UpdateResult> {
  try {
    await db.post.update(id, input.parse(Object.fromEntries(form)))
  } catch (error) {
    if (error instanceof z.ZodError)
      return { success: false, error: 'Check the title' }
    throw new Error('Could not save')
  }
  return { success: true }
}
