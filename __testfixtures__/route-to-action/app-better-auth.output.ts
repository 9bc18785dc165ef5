'use server'

import 'server-only'
import { headers } from 'next/headers'
import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const session = await auth.api.getSession({ headers: await headers() })
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  await db.visit.create({ userId: session.user.id })
  return { success: true }
}
