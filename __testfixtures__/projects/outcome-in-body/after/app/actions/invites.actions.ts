'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateInviteResult = { success: true; data: { link: string } } | { success: false; error: string }

export async function createInvite(input: { email: string }): Promise<CreateInviteResult> {
  const { email } = input
  if (!email.includes('@')) return { success: false, error: 'No address' }
  if ((await save(email)) > 1) return { success: false, error: `${email} was invited already` }
  return { success: true, data: { link: `/join?${email}` } }
}
