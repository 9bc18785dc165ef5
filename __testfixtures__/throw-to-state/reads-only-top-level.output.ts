'use server'

import { db } from '@/lib/db'

export type TransferResult =
  | { success: true }
  | { success: false; error: string }

export async function transfer(
  from: string,
  to: string,
  amount: number,
): Promise<TransferResult> {
  if (amount <= 0)
    return { success: false, error: 'The amount must be positive' }

  await db.transaction(async (tx) => {
    const account = await tx.account.find(from)
    if (account.balance < amount) throw new Error('Not enough money')
    await tx.account.move(from, to, amount)
  })
  return { success: true }
}
