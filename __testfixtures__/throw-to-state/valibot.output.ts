'use server'

import * as v from 'valibot'
import { db } from '@/lib/db'

const Invite = v.object({ email: v.pipe(v.string(), v.email()) })

export type InviteResult =
  | { success: true }
  | {
      success: false
      error: string
      errors?: Record<string, string[] | undefined>
    }

export async function invite(
  team: string,
  form: FormData,
): Promise<InviteResult> {
  const parsed = v.safeParse(Invite, Object.fromEntries(form))
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: v.flatten(parsed.issues).nested,
    }
  }
  const { email } = parsed.output
  await db.invite.insert(team, email)
  return { success: true }
}

export type InviteLaterResult =
  | { success: true }
  | {
      success: false
      error: string
      errors?: Record<string, string[] | undefined>
    }

export async function inviteLater(form: FormData): Promise<InviteLaterResult> {
  const parsed = await v.safeParseAsync(Invite, Object.fromEntries(form))
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: v.flatten(parsed.issues).nested,
    }
  }
  const later = parsed.output
  await db.invite.later(later)
  return { success: true }
}
