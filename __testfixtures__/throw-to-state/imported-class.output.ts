'use server'

import { db } from '@/lib/db'

export type InviteResult = { success: true } | { success: false; error: string }

export async function invite(
  team: string,
  email: string,
): Promise<InviteResult> {
  const member = await db.member.find(team, email)
  if (!member)
    return { success: false, error: `${email} is no member of this team` }
  await db.invite.insert(team, member.id)
  return { success: true }
}
