'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateLikeResult =
  | { success: true; data: { count: number } }
  | { success: false; error: string }

export async function createLike(input: { id: string }): Promise<CreateLikeResult> {
  const { id } = input
  if (!id) return { success: false, error: 'No id' }
  try {
    const count = await save(id)
    return { success: true, data: { count } }
  } catch (error) {
    return { success: false, error: (error as Error).message }
  }
}
