'use server'

import { db } from '@/lib/db'

export type RenameResult = { success: true } | { success: false; error: string }

export async function rename(_previous: RenameResult | null, formData: FormData): Promise<RenameResult> {
  const name = String(formData.get('name'))
  if (!name) return { success: false, error: 'A name is needed' }
  await db.board.rename(name)
  return { success: true }
}
