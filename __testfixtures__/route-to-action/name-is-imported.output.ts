'use server'

import 'server-only'
import { deletePost as deletePostRecord } from '@/lib/posts'

export type DeletePostResult = { success: true } | { success: false; status: number; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  await deletePostRecord(id)
  return { success: true }
}
