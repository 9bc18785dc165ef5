'use server'

import { db } from '@/lib/db'

export async function invite(email: string) {
  if (!email.includes('@'))
    return { success: false as const, error: 'This is no address' }
  if (await db.member.has(email)) return { success: true as const, isNew: false, url: null }

  const { url } = await db.invite.insert(email)
  return { success: true as const, isNew: true, url }
}
