'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateLabelResult =
  | { success: true; data: { success: boolean; label: string; error?: undefined } }
  | { success: false; error: string }

export async function createLabel(input: { id: string }): Promise<CreateLabelResult> {
  const { id } = input
  const book = await books.find(id)
  if (!book) return { success: false, error: 'There is no such book' }
  return { success: true, data: { success: true, label: book.title } }
}
