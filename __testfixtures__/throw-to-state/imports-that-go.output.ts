'use server'

import { db } from '@/lib/db'
import { Unrelated } from '@/lib/errors'

export type InviteResult = { success: true } | { success: false; error: string }

export async function invite(
  team: string,
  email: string,
): Promise<InviteResult> {
  if (!team) return { success: false, error: 'Which team?' }
  const member = await db.member.find(team, email)
  if (!member)
    return { success: false, error: `${email} is no member of this team` }
  if (member.invited) return { success: false, error: 'Invited already' }
  try {
    await db.invite.insert(team, member.id)
  } catch (error) {
    throw new Unrelated(error)
  }
  return { success: true }
}
