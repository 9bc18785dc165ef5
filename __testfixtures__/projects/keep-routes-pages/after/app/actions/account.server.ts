import type { Session } from 'next-auth'
import { db } from '@/lib/db'
import type { findUser } from '@/lib/auth'
import { toWire } from './to-wire'

export type DeleteAccountResult = { success: true } | { success: false; status: 401; error: string }

export async function runDeleteAccount(
  readSession: () => ReturnType<typeof findUser>,
): Promise<DeleteAccountResult> {
  const user = await readSession()
  if (!user) return { success: false, status: 401, error: 'Sign in first' }
  await db.post.delete(user.id)
  return { success: true }
}

export type UpdateNameInput = {
  title: string
}

export type UpdateNameResult = Awaited<ReturnType<typeof runUpdateName>>

export async function runUpdateName(
  readSession: () => Promise<Session | null>,
  input: UpdateNameInput,
) {
  const session = await readSession()
  if (!session?.user) return { success: false as const, status: 401, error: 'Sign in first' }

  const { title } = input
  if (!title) return { success: false as const, status: 400, error: 'A title, please' }

  await db.post.create({ title, body: '', author: session.user.id })
  return { success: true as const, data: toWire({ title }) }
}
