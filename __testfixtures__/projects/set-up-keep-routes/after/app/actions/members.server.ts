import { connect, db } from '@/lib/db'

connect()

export type JoinMembersInput = {
  email: string
}

export type JoinMembersResult =
  | { success: true; data: { id: string } }
  | { success: false; status: 409; error: string }

export async function runJoinMembers(input: JoinMembersInput): Promise<JoinMembersResult> {
  const { email } = input
  if (await db.member.find(email)) {
    return { success: false, status: 409, error: 'You are a member already' }
  }
  const member = await db.member.add(email)
  return { success: true, data: { id: member.id } }
}

export type LeaveMembersInput = {
  email: string
}

export type LeaveMembersResult =
  | { success: true }
  | { success: false; status: number; error: string }

export async function runLeaveMembers(
  input: LeaveMembersInput,
): Promise<Extract<LeaveMembersResult, { success: true }>> {
  const { email } = input
  await db.member.remove(email)
  return { success: true }
}
