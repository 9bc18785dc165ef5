'use server'

import 'server-only'
import { closeLoan } from '@/lib/loans'
import { toWire } from './to-wire'

export type SubmitLoanResult = Awaited<ReturnType<typeof submitLoan>>

export async function submitLoan(id: string, body: { note?: string } = {}) {
  const loan = await closeLoan(id, body.note ?? '')
  return { success: true as const, data: toWire({ loan }) }
}
