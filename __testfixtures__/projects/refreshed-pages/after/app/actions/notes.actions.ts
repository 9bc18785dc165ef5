'use server'

import 'server-only'
import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { title: string }): Promise<CreateNoteResult> {
  const { title } = input
  await db.post.create({ title, body: '' })
  revalidatePath('/notes')
  return { success: true }
}

export type ReplaceNoteResult = { success: true } | { success: false; error: string }

export async function replaceNote(id: string): Promise<ReplaceNoteResult> {
  await db.post.like(id)
  // The note itself, and the list that it is in.
  revalidatePath(`/notes/${id}`)
  revalidatePath('/notes')
  return { success: true }
}
