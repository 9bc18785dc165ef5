import { NextResponse } from 'next/server'
import { addNote, removeNote, renameNote } from '@/lib/notes'

// POST /api/notes - Adds a note (also done when a meeting ends)
export async function POST(request: Request) {
  return NextResponse.json(await addNote(await request.json()))
}

// PATCH: renames it
// and nothing else.
export async function PATCH(request: Request) {
  return NextResponse.json(await renameNote(await request.json()))
}

// DELETE /api/notes
export async function DELETE() {
  return NextResponse.json(await removeNote())
}
