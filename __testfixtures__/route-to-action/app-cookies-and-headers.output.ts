'use server'

import 'server-only'
import { cookies, headers } from 'next/headers'
import { updateTag } from 'next/cache'
import { findSession } from '@/lib/session'
import { track } from '@/lib/track'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const session = await findSession((await cookies()).get('session')?.value)
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  await track(session.userId, (await headers()).get('user-agent'))
  updateTag('visits')
  return { success: true }
}
