'use server'

import { db } from '@/lib/db'
import { NotAMember } from '@/lib/errors'

export async function invite(team: string, email: string) {
  const member = await db.member.find(team, email)
  if (!member) throw new NotAMember(email)
  await db.invite.insert(team, member.id)
}
