'use server'

import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'

const schema = z.object({ email: z.string() })

export type CreateTeamResult =
  | { success: true }
  | { success: false; error: string }

export async function createTeam(
  input: z.input<typeof schema>,
): Promise<CreateTeamResult> {
  const user = await currentUser()
  if (!user) return { success: false, error: 'Sign in first' }
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { success: false, error: 'Check the fields' }
  const body = parsed.data
  await db.invite.create(body.email, user!.id)
  return { success: true }
}
