'use server'

import 'server-only'
import { auth, currentUser } from '@clerk/nextjs/server'
import { db } from '@/lib/db'

export type CreateVisitResult = { success: true } | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const { userId } = await auth()
  const user = await currentUser()
  if (!userId || user?.banned) return { success: false, status: 401, error: 'Sign in first' }

  await db.visit.create({ userId })
  return { success: true }
}
