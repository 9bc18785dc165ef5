'use server'

import 'server-only'
import { invite } from '@/lib/db'

export type CreateInviteResult = { success: true } | { success: false; error: string; detail?: string; hint?: string }

export async function createInvite(input: { email: string }): Promise<CreateInviteResult> {
  const { email } = input
  const outcome = await invite(email)
  if (outcome === 'known') return { success: false, error: 'Invited already' }
  if (outcome === 'bounced') {
    return { success: false, error: 'Not sent', detail: `${email} does not answer`, hint: 'Try another' }
  }
  return { success: true }
}
