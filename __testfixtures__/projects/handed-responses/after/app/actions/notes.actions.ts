'use server'

import 'server-only'
import { withRole } from '@/lib/answers'
import { db } from '@/lib/db'

export type CreateNoteResult =
  | { success: true }
  | { success: false; error: string }

export async function createNote(input: {
  title: string
}): Promise<CreateNoteResult> {
  const auth = await withRole(['leader'])

  if ('error' in auth) {
    return { success: false, error: (await auth.error!.json()).error as string }
  }

  const { title } = input
  if (!title) return { success: false, error: 'No title' }
  await db.deal.create({ title, company: auth.user.company })
  return { success: true }
}
