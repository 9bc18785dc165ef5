'use server'

import 'server-only'
import { db } from 'lib/db'
import { toWire } from './to-wire'

const limit = 20

export async function submitNote(noteId, input) {
  const count = await db.notes.count()
  if (count >= limit) {
    return { success: false, status: 409, error: `No more than ${limit} notes` }
  }

  const note = await db.notes.add(input)
  return { success: true, data: toWire({ note }) }
}

export async function deleteNote(noteId) {
  await db.notes.remove(noteId)
  return { success: true }
}
