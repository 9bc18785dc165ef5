'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateLoanResult =
  | { success: true; data: { due: string; gone?: undefined } }
  | { success: false; error: boolean; gone: boolean }

export async function createLoan(input: { id: string; to: string }): Promise<CreateLoanResult> {
  const { id, to } = input
  const book = await books.find(id)
  if (!book) return { success: false, error: true, gone: true }

  const { due } = await books.lend(id, to)
  return { success: true, data: { due } }
}
