'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateMemberResult =
  | { success: true; data: { id: string; name: string } }
  | { success: false; status: 400 | 401 | 403; error: string }

export async function createMember(input: { name: string }): Promise<CreateMemberResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in' }
  if (session.userId === 'guest') return { success: false, status: 403, error: 'Guests cannot add' }

  const { name } = input
  if (!name) return { success: false, status: 400, error: 'A name is required' }

  return { success: true, data: await db.member.create({ name }) }
}

export type DeleteMemberResult = { success: true } | { success: false; status: 401; error: string }

export async function deleteMember(id: string): Promise<DeleteMemberResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in' }

  await db.member.delete(id)
  return { success: true }
}

export type UpdateMemberResult =
  | { success: true; data: { id: string; name: string } }
  | { success: false; status: 409; error: string }

export async function updateMember(id: string, input: { name: string }): Promise<UpdateMemberResult> {
  const { name } = input
  if (name === 'taken') return { success: false, status: 409, error: 'The name is taken' }
  return { success: true, data: await db.member.update(id, { name }) }
}
