'use server'

import { db } from '@/lib/db'

export async function transfer(from: string, to: string, amount: number) {
  if (amount <= 0) throw new Error('The amount must be positive')

  await db.transaction(async (tx) => {
    const account = await tx.account.find(from)
    if (account.balance < amount) throw new Error('Not enough money')
    await tx.account.move(from, to, amount)
  })
  return { success: true }
}
