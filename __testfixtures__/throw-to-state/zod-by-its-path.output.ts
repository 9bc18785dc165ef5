'use server'

import { z } from 'zod/v4'
import { db } from '@/lib/db'

const letter = z.object({ email: z.email(), text: z.string().min(1) })

export type WriteResult =
  | { success: true }
  | {
      success: false
      error: string
      errors?: Record<string, string[] | undefined>
    }

export async function write(form: FormData): Promise<WriteResult> {
  const parsed = await letter.safeParseAsync(Object.fromEntries(form))
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: z.flattenError(parsed.error).fieldErrors,
    }
  }
  const { email, text } = parsed.data
  await db.letter.insert({ email, text })
  return { success: true }
}
