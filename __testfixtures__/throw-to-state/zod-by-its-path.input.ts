'use server'

import { z } from 'zod/v4'
import { db } from '@/lib/db'

const letter = z.object({ email: z.email(), text: z.string().min(1) })

export async function write(form: FormData) {
  const { email, text } = await letter.parseAsync(Object.fromEntries(form))
  await db.letter.insert({ email, text })
}
