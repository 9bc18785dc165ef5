'use server'

import createError from 'http-errors'
import { db } from '@/lib/db'
import { NotAMember, Unrelated } from '@/lib/errors'
import invariant from 'tiny-invariant'

export async function invite(team: string, email: string) {
  invariant(team, 'Which team?')
  const member = await db.member.find(team, email)
  if (!member) throw new NotAMember(email)
  if (member.invited) throw createError(409, 'Invited already')
  try {
    await db.invite.insert(team, member.id)
  } catch (error) {
    throw new Unrelated(error)
  }
}
