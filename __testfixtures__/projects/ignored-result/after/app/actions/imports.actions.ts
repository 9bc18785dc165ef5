'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateImportResult = { success: true } | { success: false; error: string }

export async function createImport(input: { title: string }): Promise<CreateImportResult> {
  const { title } = input
  const [, , last] = await Promise.all([db.post.like('first'), db.notes.add(title), db.post.like('last')])
  const [second] = await Promise.all([db.post.like('second'), db.notes.add(title), db.post.like('third')])
  await db.notes.add(`${last.title}: ${second.title}`)
  return { success: true }
}
