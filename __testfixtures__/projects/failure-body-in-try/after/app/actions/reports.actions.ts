'use server'

import 'server-only'
import { db } from '@/lib/db'

export type UpdateReportResult = { success: true } | { success: false; error: string }

export async function updateReport(id: string, input: { status: string }): Promise<UpdateReportResult> {
  const { status } = input
  if (!(await db.find(id))) return { success: false, error: 'There is no such report' }
  await db.setStatus(id, status)
  return { success: true }
}
