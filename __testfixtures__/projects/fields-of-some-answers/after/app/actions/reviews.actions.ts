'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateReviewResult =
  | { success: true; data: { data: { title: string } } }
  | { success: false; error: string }

export async function createReview(input: { id: string }): Promise<CreateReviewResult> {
  const { id } = input
  if (!id) return { success: false, error: 'Which book?' }
  const book = await books.find(id)
  if (!book) return { success: false, error: 'There is no such book' }
  return { success: true, data: { data: { title: book.title } } }
}
