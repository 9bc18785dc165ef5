'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

export async function renameBoard(id: string, name: string) {
  const user = await getUser()
  if (!user) throw new Error('Unauthorized')

  const trimmed = name.trim()
  // Empty names break the sidebar.
  if (!trimmed) {
    throw new Error('A name is required') // shown below the field
  }

  const board = await db.board.find(id)
  if (!board) throw new Error(`Board ${id} not found`)

  await db.board.rename(id, trimmed)
  revalidatePath('/boards')
}
