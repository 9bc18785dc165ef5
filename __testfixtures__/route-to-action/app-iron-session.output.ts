'use server'

import 'server-only'
import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { sessionOptions, type SessionData } from '@/lib/session-options'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const session = await getIronSession<SessionData>(await cookies(), sessionOptions)
  if (!session.userId) return { success: false, status: 401, error: 'Sign in first' }

  session.visits += 1
  await session.save()
  await db.visit.create({ userId: session.userId })
  return { success: true }
}
