'use server'

import { db } from '@/lib/db'

export async function book(seat: string) {
  return db.transaction(async (tx) => {
    const found = await tx.seat.find(seat)
    if (!found) throw new Error('Seat not found')
    if (found.taken) throw new Error('This seat is taken')
    return tx.seat.take(seat)
  })
}
