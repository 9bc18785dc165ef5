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

export async function leave(id: string) {
  const member = await db.member.find(id)
  if (!member) throw new Error('Nobody of this name')

  await db.member.remove(id)
  revalidatePath('/members')
}

export async function findMember(id: string) {
  const member = await db.member.find(id)
  if (!member) throw new Error('Nobody of this name')

  return member
}

export async function countMembers(team: string): Promise<number> {
  if (!team) throw new Error('Which team?')
  return db.member.count(team)
}
