'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeleteShelfResult = { success: true } | { success: false; error: string }

export async function deleteShelf(id: string): Promise<DeleteShelfResult> {
  if (!(await db.dropShelf(id))) {
    return { success: false, error: 'No such shelf' }
  }
  return { success: true }
}
