'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateVoteResult =
  | { success: true; data: { message: string } }
  | { success: false; error: string }

export async function createVote(input: {
  id: string
}): Promise<CreateVoteResult> {
  const { id } = input
  if (!id) return { success: false, error: 'Which one?' }
  await save(id)
  return { success: true, data: { message: 'Thank you' } }
}
