import { NextResponse } from 'next/server'
import { saveNote } from '@/lib/notes'

// Everything about notes.

// POST /api/notes
// Required fields: title
// Optional fields: body,
// tags
/* Anybody may. */
export async function POST(request: Request) {
  const note = await request.json()
  await saveNote(note)
  return NextResponse.json({ ok: true })
}
