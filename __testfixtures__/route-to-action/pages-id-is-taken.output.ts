'use server'

import 'server-only'
import { toggleLike } from '@/lib/books'

export type LikeBookResult =
  | { success: true; data: { likes: number } }
  | { success: false; status: number; error: string }

export async function likeBook(bookId: string): Promise<LikeBookResult> {
  const id = Number(bookId)
  const likes = await toggleLike(id)
  return { success: true, data: { likes } }
}
