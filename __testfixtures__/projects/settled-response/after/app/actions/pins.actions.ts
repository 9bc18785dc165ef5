'use server'

import 'server-only'
import { pinNote } from '@/lib/notes'

export type CreatePinResult =
  | { success: true; data: { pinned: string } }
  | { success: false; status: 400; error: string }

export async function createPin(input: {
  id: string
}): Promise<CreatePinResult> {
  const { id } = input
  if (!id) return { success: false, status: 400, error: 'Which one?' }
  return { success: true, data: await pinNote(id) }
}
