'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateListResult = Awaited<ReturnType<typeof createList>>

export async function createList(input: { text: string }) {
  const { text } = input
  if (!text) {
    return { ...(db.isDev && { text }), success: false as const, error: 'No list' }
  }
  const list = await db.list(text)
  return { success: true as const, data: { success: true, ...(list ? { list } : {}) } }
}
