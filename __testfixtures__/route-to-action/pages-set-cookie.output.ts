'use server'

import 'server-only'
import { startSession } from '../../lib/session'
import { cookies } from 'next/headers'
import { toWire } from './to-wire'

const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' as const, maxAge: 3600 }

export type CreateSessionResult = Awaited<ReturnType<typeof createSession>>

export async function createSession(input: any) {
  const session = await startSession(input.name as string)
  if (!session) return { success: false as const, status: 401, error: 'Unknown name' }

  const cookieStore = await cookies()
  cookieStore.set('session', session.id, options)
  cookieStore.set('signed-in', 'yes', { path: '/', maxAge: 3600 })
  return { success: true as const, data: toWire({ id: session.id }) }
}

export type DeleteSessionResult = { success: true } | { success: false; status: number; error: string }

export async function deleteSession(): Promise<DeleteSessionResult> {
  const cookieStore = await cookies()
  cookieStore.set('session', '', { path: '/', expires: new Date('Thu, 01 Jan 1970 00:00:01 GMT'), httpOnly: true, sameSite: 'lax' })
  return { success: true }
}
