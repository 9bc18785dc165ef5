'use server'

import createError, { NotFound } from 'http-errors'
import { db } from '@/lib/db'

export async function rename(id: string, name: string, user: { isOwner: boolean }) {
  if (!user.isOwner) throw createError(403)
  if (!name) throw createError(422, 'A name is needed')
  const board = await db.board.find(id)
  if (!board) throw new NotFound(`There is no board ${id}`)
  if (board.archived) throw new createError.Gone()
  if (board.locked) throw createError(500, 'The lock is stuck')
  await db.board.rename(id, name)
}
