'use server'

import 'server-only'
import { db } from '@/lib/db'
import { createSession as createSessionRecord } from '@/lib/session'
import { cookies } from 'next/headers'
import { toWire } from './to-wire'

export type CreateSessionResult = Awaited<ReturnType<typeof createSession>>

export async function createSession(input: { email: string; remember: boolean }) {
  const { email, remember } = input
  const user = await db.user.byEmail(email)
  if (!user) return { success: false as const, status: 404, error: 'Nobody has this address' }

  const session = await createSessionRecord(user.id)
  // Scripts must not read it.
  const cookieStore = await cookies()
  cookieStore.set('session', session.token, { httpOnly: true, path: '/', expires: new Date(session.expiresAt) })
  if (remember) {
    cookieStore.set('remembered', user.email)
  }
  cookieStore.delete('guest')

  return { success: true as const, data: toWire({ name: user.name }) }
}
