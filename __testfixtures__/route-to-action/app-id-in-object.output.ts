'use server'

import 'server-only'
import { db } from '@/lib/db'

export type UpdateLoanResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function updateLoan(userId: string, id: string, input: { note: string }): Promise<UpdateLoanResult> {
  const { note } = input
  await db.loan.update({ where: { id }, data: { note, userId, by: userId } })
  return { success: true, data: { ok: true } }
}
