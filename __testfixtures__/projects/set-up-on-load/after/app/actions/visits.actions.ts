'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateVisitResult =
  | { success: true }
  | { success: false; error: string }

export async function createVisit(input: {
  page: string
}): Promise<CreateVisitResult> {
  const { page } = input
  await db.visit.add(page)
  return { success: true }
}
