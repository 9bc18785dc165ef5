'use server'

import 'server-only'
import { can } from '@/lib/api/with-permission'
import { db, type Member } from '@/lib/db'
import { getSession } from '@/lib/session'
import { toWire } from './to-wire'

export type UpdateMemberResult = Awaited<ReturnType<typeof updateMember>>

export async function updateMember(id: string, input: { name: string }) {
  const session = await getSession()
  if (!session?.user) {
    return { success: false as const, error: 'Sign in first' }
  }

  const user = session.user

  const handlerSession = { ...session, user }
  const { name } = input
  if (id !== handlerSession.user.id) return { success: false as const, error: 'Not yours' }

  await db.member.update(id, { name })
  return { success: true as const, data: toWire({ until: handlerSession.expires }) }
}

const invite = 'invite'

export type CreateInvitationResult = { success: true } | { success: false; error: string }

export async function createInvitation(id: string, input: any): Promise<CreateInvitationResult> {
  const session = await getSession()
  if (!session?.user) {
    return { success: false, error: 'Sign in first' }
  }

  const { user } = session
  if (invite && !can(user.role, invite)) {
    return { success: false, error: 'That is not for you' }
  }

  const handlerUser = user as Member
  const { role } = input
  if (!role) return { success: false, error: 'Which role?' }
  if (id === handlerUser.id || !can(handlerUser.role, role)) {
    return { success: false, error: 'Nothing to invite to' }
  }

  await db.member.update(id, { role })
  return { success: true }
}

export type UpdateRoleResult = { success: true } | { success: false; error: string }

export async function updateRole(id: string, input: any): Promise<UpdateRoleResult> {
  const session = await getSession()
  if (!session?.user) {
    return { success: false, error: 'Sign in first' }
  }

  const user = session.user

  const handlerSession = { ...session, user }
  if (handlerSession.user.role !== 'leader') {
    return { success: false, error: 'That is not for you' }
  }
  const { user: me } = handlerSession
  const other = await db.member.find(id)
  if (other?.chapter !== me.chapter) {
    return { success: false, error: 'Not of your chapter' }
  }

  const { role } = input
  await db.member.update(id, { role })
  return { success: true }
}
