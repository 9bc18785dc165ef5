'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateDraftResult = { success: true; data: { id: string } }

export async function createDraft(): Promise<CreateDraftResult> {
  const draft = await db.post.create({ title: '', body: '' })
  return { success: true, data: { id: draft.id } }
}
