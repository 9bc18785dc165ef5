'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateBookResult = {
  success: true
  data: { error: string; id?: undefined } | { id: string; title: string; error?: undefined }
}

export async function createBook(input: { title: string }): Promise<CreateBookResult> {
  const { title } = input
  if ((await books.count()) > 99) return { success: true, data: { error: 'The shelf is full' } }

  const book = await books.add(title)
  return { success: true, data: { id: book.id, title: book.title } }
}
