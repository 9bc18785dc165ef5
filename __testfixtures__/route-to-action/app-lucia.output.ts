'use server'

import 'server-only'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { lucia } from '@/lib/lucia'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const sessionId = (await cookies()).get(lucia.sessionCookieName)?.value ?? null
  if (!sessionId) return { success: false, status: 401, error: 'Sign in first' }

  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) {
    const cookie = lucia.createBlankSessionCookie()
    ;(await cookies()).set(cookie.name, cookie.value, cookie.attributes)
    return { success: false, status: 401, error: 'Sign in again' }
  }

  await db.visit.create({ userId: user.id })
  return { success: true }
}
