'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateInviteResult =
  | { success: true; data: { sent: boolean } }
  | { success: false; status: 422; error: string }

export async function createInvite(input: { email: string }): Promise<CreateInviteResult> {
  const { email } = input
  if (!email) return { success: false, status: 422, error: 'An address is required' }
  return { success: true, data: await db.invite.send(email) }
}
