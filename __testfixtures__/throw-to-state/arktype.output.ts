'use server'

import { type } from 'arktype'
import { db } from '@/lib/db'

const Invite = type({ email: 'string.email' })

export type InviteResult = { success: true } | { success: false; error: string }

export async function invite(
  team: string,
  form: FormData,
): Promise<InviteResult> {
  const parsed = Invite(Object.fromEntries(form))
  if (parsed instanceof type.errors) {
    return { success: false, error: parsed.summary }
  }
  const { email } = parsed
  await db.invite.insert(team, email)
  return { success: true }
}
