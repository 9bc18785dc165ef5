'use server'

import invariant from 'tiny-invariant'
import { db } from '@/lib/db'

export async function move(id: string, to: string) {
  await db.transaction(async (tx) => {
    const column = await tx.column.find(to)
    invariant(column, 'Column not found')
    await tx.card.move(id, column.id)
  })
}
