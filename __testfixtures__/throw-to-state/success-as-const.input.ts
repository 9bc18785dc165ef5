'use server'

import { db } from '@/lib/db'

export async function invite(email: string) {
  if (!email.includes('@')) throw new Error('This is no address')
  if (await db.member.has(email)) return { success: true, isNew: false, url: null }

  const { url } = await db.invite.insert(email)
  return { success: true, isNew: true, url }
}
