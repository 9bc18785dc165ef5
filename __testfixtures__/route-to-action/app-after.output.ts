'use server'

import 'server-only'
import { after } from 'next/server'
import { waitUntil } from '@vercel/functions'
import { count, index, save } from '@/lib/notes'

export type CreateNoteResult =
  | { success: true }
  | { success: false; status: number; error: string }

export async function createNote(input: {
  title: string
}): Promise<CreateNoteResult> {
  const { title } = input
  const note = await save(title)
  after(() => index(note))
  waitUntil(count(note))
  return { success: true }
}
