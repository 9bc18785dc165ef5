'use server'

import 'server-only'
import { books } from '@/lib/db'
import { toWire } from './to-wire'

export type CreateShelfResult = {
  success: true
  data: { hint: string; book?: undefined } | { book: { id: string; title: string; addedAt: string }; hint?: undefined }
}

export async function createShelf(input: {
  id: string
}): Promise<CreateShelfResult> {
  const { id } = input
  const book = await books.find(id)
  if (!book) return { success: true, data: { hint: 'Scan it first' } }
  return { success: true, data: toWire({ book }) }
}
