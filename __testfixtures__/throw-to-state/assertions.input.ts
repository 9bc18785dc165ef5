'use server'

import assert from 'node:assert'
import invariant from 'tiny-invariant'
import { db } from '@/lib/db'

export async function move(id: string, from: string, to: string) {
  invariant(id, 'Which card?')
  assert(from !== to, 'The card is there already')
  const column = await db.column.find(to)
  // The board may have changed.
  invariant(column && !column.archived, 'This column is archived by now, choose another one for the card')
  invariant(!column.full, `${column.name} is full`)
  invariant(process.env.BOARD, 'No board')
  invariant(column.id)
  await db.card.move(id, column.id)
}
