'use server'

import 'server-only'
import { db } from '@/lib/db'
import { auth } from '@clerk/nextjs/server'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const { userId } = await auth()
  if (!userId) return { success: false, status: 401, error: 'Sign in first' }

  await db.visit.create({ userId })
  return { success: true }
}
