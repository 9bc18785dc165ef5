'use server'

import { z } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ title: z.string().min(1) })

export async function create(form: FormData) {
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? 'Invalid')
  await db.post.insert(parsed.data)
}

export async function update(id: string, form: FormData) {
  const parsed = await input.safeParseAsync(Object.fromEntries(form))
  if (!parsed.success) {
    throw parsed.error
  }
  await db.post.update(id, parsed.data)
}
