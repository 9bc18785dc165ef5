'use server'

import * as yup from 'yup'
import { db } from '@/lib/db'

const input = yup.object({ title: yup.string().required() })

export type CreateResult = { success: true } | { success: false; error: string }

export async function create(form: FormData): Promise<CreateResult> {
  const parsed = await input.validate(Object.fromEntries(form)).catch((error: unknown) => {
    if (error instanceof yup.ValidationError) return error
    throw error
  })
  if (parsed instanceof yup.ValidationError) {
    return { success: false, error: parsed.message }
  }
  const post = parsed
  await db.post.insert(post)
  return { success: true }
}

export type DraftResult = { success: true } | { success: false; error: string }

export async function draft(form: FormData): Promise<DraftResult> {
  // Only looks.
  const parsed = await input.validate(Object.fromEntries(form), { abortEarly: false }).catch((error: unknown) => {
    if (error instanceof yup.ValidationError) return error
    throw error
  })
  if (parsed instanceof yup.ValidationError) {
    return { success: false, error: parsed.message }
  }
  await db.draft.insert(form)
  return { success: true }
}
