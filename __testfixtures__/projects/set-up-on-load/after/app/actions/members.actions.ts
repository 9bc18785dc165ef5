'use server'

import 'server-only'
import { connect, db } from '@/lib/db'

connect()

export type JoinMembersResult =
  | { success: true; data: { id: string } }
  | { success: false; error: string }

export async function joinMembers(input: { email: string }): Promise<JoinMembersResult> {
  const { email } = input
  if (await db.member.find(email)) {
    return { success: false, error: 'You are a member already' }
  }
  const member = await db.member.add(email)
  return { success: true, data: { id: member.id } }
}

export type LeaveMembersResult = { success: true } | { success: false; error: string }

export async function leaveMembers(input: { email: string }): Promise<LeaveMembersResult> {
  const { email } = input
  await db.member.remove(email)
  return { success: true }
}
