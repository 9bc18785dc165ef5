'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

// The failures that this file returns already.
export async function join(_previous: unknown, formData: FormData) {
  const name = formData.get('name')
  if (!name) return { ok: false, message: 'A name is needed' }
  if (await db.member.has(name)) return { ok: false, message: 'This name is taken' }
  if (await db.member.isFull()) return { ok: false, message: 'There is no room left' }
  await db.member.add(name)
  return { ok: true, message: 'Welcome' }
}

export type LeaveResult = { ok: true } | { ok: false; message: string }

export async function leave(id: string): Promise<LeaveResult> {
  const member = await db.member.find(id)
  if (!member) return { ok: false, message: 'Nobody of this name' }

  await db.member.remove(id)
  revalidatePath('/members')
  return { ok: true }
}

export async function findMember(id: string) {
  const member = await db.member.find(id)
  if (!member) return { ok: false as const, message: 'Nobody of this name' }

  return { ok: true as const, data: member }
}

export type CountMembersResult = { ok: true; data: number } | { ok: false; message: string }

export async function countMembers(team: string): Promise<CountMembersResult> {
  if (!team) return { ok: false, message: 'Which team?' }
  return { ok: true, data: await db.member.count(team) }
}
