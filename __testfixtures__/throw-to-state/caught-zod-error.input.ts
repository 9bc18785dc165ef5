'use server'

import { z, ZodError } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ title: z.string().min(1) })

export async function create(form: FormData) {
  try {
    const { title } = input.parse(Object.fromEntries(form))
    await db.post.insert(title)
  } catch (error) {
    if (error instanceof ZodError) {
      throw new Error(error.issues[0]?.message ?? 'Invalid')
    }
    throw error
  }
}

export async function update(id: string, form: FormData) {
  try {
    await db.post.update(id, input.parse(Object.fromEntries(form)))
  } catch (error) {
    if (error instanceof z.ZodError) throw new Error('Check the title')
    throw new Error('Could not save')
  }
}
