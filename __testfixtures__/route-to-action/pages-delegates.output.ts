'use server'

import 'server-only'
import { ApiError } from '@/lib/errors'
import { getNote, removeNote } from '@/lib/notes'

export type DeleteNoteResult = { success: true } | { success: false; status: number; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  try {
    const note = await getNote(id)
    if (!note) {
      throw new ApiError(404, 'No such note')
    }

    await removeNote(note)
    return { success: true }
  } catch (error: any) {
    const message = error.message || 'Something went wrong'
    const status = error.status || 500

    return { success: false, status, error: message }
  }
}
