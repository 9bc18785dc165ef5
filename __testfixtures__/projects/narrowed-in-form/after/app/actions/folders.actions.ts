'use server'

import 'server-only'
import { save } from '@/lib/db'

export type UpdateFolderResult = { success: true } | { success: false; error: string }

export async function updateFolder(
  id: string,
  input: { name: string },
): Promise<UpdateFolderResult> {
  const { name } = input
  await save(id, name)
  return { success: true }
}
