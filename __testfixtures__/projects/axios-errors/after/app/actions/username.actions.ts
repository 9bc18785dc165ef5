'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'
import { toWire } from './to-wire'

export type UpdateUsernameResult = Awaited<ReturnType<typeof updateUsername>>

export async function updateUsername(input: { name: string }) {
  const session = await getSession()
  if (!session) return { success: false as const, status: 401, error: 'Sign in first' }

  const { name } = input
  if (await db.post.find(name)) return { success: false as const, status: 409, error: 'This name is taken' }

  await db.post.update(session.userId, { title: name })
  return { success: true as const, data: toWire({ name }) }
}
