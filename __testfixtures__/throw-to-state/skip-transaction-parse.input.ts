'use server'

import invariant from 'tiny-invariant'
import { z } from 'zod'
import { db } from '@/lib/db'

const seat = z.object({ row: z.number() })

// A `return` in the callback would commit; behind the commit it is too late to throw.
export async function book(form: FormData) {
  await db.$transaction(async (tx) => {
    const { row } = seat.parse(Object.fromEntries(form))
    const free = await tx.seat.find(row)
    invariant(free, 'There is no seat in this row')
    await tx.seat.take(free)
  })
}

export async function bookAll(rows: number[]) {
  await Promise.all(
    rows.map(async (row) => {
      if (row < 1) throw new Error('Rows begin at 1')
      await db.seat.take(row)
    }),
  )
}

// The `catch` takes back what was done, and a `return` would not get there.
export async function move(from: number, to: number) {
  const tx = await db.begin()
  try {
    await tx.seat.leave(from)
    if (await tx.seat.isTaken(to)) throw new Error('This seat is taken')
    await tx.commit()
  } catch (error) {
    await tx.rollback()
    throw error
  }
}
