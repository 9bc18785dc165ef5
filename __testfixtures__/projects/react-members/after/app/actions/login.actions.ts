'use server'

import 'server-only'
import { db } from '@/lib/db'

export type LoginResult = { success: true } | { success: false; error: string }

export async function login(input: { email: string }): Promise<LoginResult> {
  const { email } = input
  const user = await db.user.find(email)
  if (!user) return { success: false, error: 'Nobody has that address' }
  return { success: true }
}
