'use server'

import { ZodError, z } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ email: z.string().email() })

export async function invite(form: FormData) {
  const email = form.get('email')
  if (await db.invite.has(email)) {
    throw new ZodError([{ code: 'custom', path: ['email'], message: 'This address is invited already' }])
  }
  await db.invite.insert(input.safeParse({ email }).data)
}
