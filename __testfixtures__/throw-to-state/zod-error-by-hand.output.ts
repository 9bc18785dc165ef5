'use server'

import { z } from 'zod'
import { db } from '@/lib/db'

const input = z.object({ email: z.string().email() })

export type InviteResult = { success: true } | { success: false; error: string }

export async function invite(form: FormData): Promise<InviteResult> {
  const email = form.get('email')
  if (await db.invite.has(email)) {
    return { success: false, error: 'This address is invited already' }
  }
  await db.invite.insert(input.safeParse({ email }).data)
  return { success: true }
}
