'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateShelfResult =
  | { success: true; data: { shelfId: string } }
  | { success: false; error: string }

export async function createShelf(input: any): Promise<CreateShelfResult> {
  const { name } = input
  if (!name) {
    return { success: false, error: 'A shelf needs a name' }
  }
  const shelf = await db.createShelf(name)
  return { success: true, data: { shelfId: shelf.id } }
}

export type CreateAnnounceResult =
  | { success: true; data: { code: number } }
  | { success: false; error: string }

export async function createAnnounce(input: any): Promise<CreateAnnounceResult> {
  const { shelfId } = input
  const code = await db.createCode(shelfId)
  if (code === null) {
    return { success: false, error: 'No such shelf' }
  }
  return { success: true, data: { code } }
}
