'use server'

import 'server-only'
import { currentUser, saveNote } from '@/lib/notes'

export type CreateNoteResult =
  | { success: true }
  | { success: false; status: 400 | 401 | 500; error: string; message?: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  try {
    if (!(await currentUser())) {
      return { success: false, status: 401, error: 'Not signed in' }
    }
    const { text } = input
    if (!text) return { success: false, status: 400, error: 'Empty', message: 'Say something' }
    await saveNote(text)
    return { success: true }
  } catch (error) {
    console.error(error)
    return { success: false, status: 500, error: 'The note was not saved' }
  }
}
