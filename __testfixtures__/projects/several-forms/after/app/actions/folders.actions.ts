'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateFolderResult =
  | { success: true; data: { id: string; name: string } }
  | { success: false; error: string }

export async function createFolder(input: { name: string }): Promise<CreateFolderResult> {
  const { name } = input
  if (!name) return { success: false, error: 'A name is required' }
  return { success: true, data: await db.folder.create({ name }) }
}

export type UpdateFolderResult =
  | { success: true; data: { id: string; name: string } }
  | { success: false; error: string }

export async function updateFolder(
  id: string,
  input: { name: string },
): Promise<UpdateFolderResult> {
  const { name } = input
  if (!name) return { success: false, error: 'A name is required' }
  return { success: true, data: await db.folder.update(id, { name }) }
}
